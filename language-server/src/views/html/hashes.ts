/** Hashes of the page's script and style sheet for its content security policy. A test computes them anew and says the right ones. */
export const SCRIPT_HASH = 'sha256-AJf6rKX0rpR7leOpVqGup/81akIdPXRyq84hEelAesM=';
export const STYLE_HASH = 'sha256-mIYgwihBnzuFWZfI4gCtXa6FUUYXEZisI8GVnYFAj3c=';
