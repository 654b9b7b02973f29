import { config } from "zod/mini";

// Schemas must not be compiled here: a page's content policy forbids eval, and even the attempt is reported.
config({ jitless: true });
