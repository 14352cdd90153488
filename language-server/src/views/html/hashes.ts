/** Hashes of the page's script and style sheet for its content security policy. A test computes them anew and says the right ones. */
export const SCRIPT_HASH = 'sha256-AJf6rKX0rpR7leOpVqGup/81akIdPXRyq84hEelAesM=';
export const STYLE_HASH = 'sha256-mZ7hN4L4jko3jtKNcj/bd3r8/2LYg3nNunRqGh19qN4=';
