import { z } from 'zod';

// The page's content security policy forbids eval; without this zod would try it once and leave a violation in the
// console. Imported before anything that builds a schema.
z.config({ jitless: true });
