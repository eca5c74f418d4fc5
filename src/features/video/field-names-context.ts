import { createContext } from 'react';
import type { FieldNames } from '#contract/video.ts';

/** How the service spells each field, for the paths that "where from?" opens. */
export const FieldNamesContext = createContext<FieldNames>({});
