import * as z from 'zod/mini';

// The page's policy forbids building code from text, which Zod would otherwise try. Imported before any schema is made.
z.config({ jitless: true });
