import * as z from 'zod/mini';
import { preference } from '#browser/storage.ts';
import { defaultReasons } from '#domain/decision.ts';

/** The reviewer's own list of reasons. */
export const reasonsPreference = preference('reasons', z.readonly(z.array(z.string())), defaultReasons);

/** True when scores are to stay hidden until the reviewer has decided. */
export const blindPreference = preference('blind-first-look', z.boolean(), false);
