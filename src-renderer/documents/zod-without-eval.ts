import { z } from 'zod';

// The print page is a page of its own, under the same content security policy as the screens: no eval, so zod may not
// try it either. Imported before anything that builds a schema.
z.config({ jitless: true });
