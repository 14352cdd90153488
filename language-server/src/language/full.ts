import { syntaxMessage } from './messages.js';
import { provide } from './on-demand.js';
import { parse, unread } from './parser.js';

// Importing this file makes every text readable, not only clean ones.
provide({ parse, unread, syntaxMessage });
