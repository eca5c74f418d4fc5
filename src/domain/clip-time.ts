/**
 * The unit of a clip's `start` and `end` is not documented. Guides speak of audio in seconds, and every
 * reading here takes them as seconds; if identifAI states otherwise, this is the one place to change.
 */
export const clipUnitInSeconds = 1;
