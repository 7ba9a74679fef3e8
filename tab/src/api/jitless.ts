import { config } from 'zod';

// Must run before the first schema is made: schemas are read and not compiled, since a page with a strict content
// policy may not make code out of text, and would report every try.
config({ jitless: true });
