import { hexDigest } from './random.ts';
import type { Story } from './story.ts';

/** A story with everything that follows from it alone. */
export type Submission = {
  story: Story;
  identifier: string;
  /** Findings are drawn from this, so that the same file always gives the same findings. */
  fileSeed: string;
  hash: string;
  apiVersion: string;
  /** File name without its ending, for the names of frames and tracks. */
  stem: string;
};

/** The identifier of a story; 64 hex digits, and never equal to a file's hash. */
export function identifierOf(slug: string): string {
  return hexDigest(`submission/${slug}`);
}

export function toSubmission(story: Story, identifier = identifierOf(story.slug)): Submission {
  const fileSeed = `file/${story.file ?? story.slug}`;
  return {
    story,
    identifier,
    fileSeed,
    hash: story.hash ?? hexDigest(fileSeed),
    apiVersion: story.apiVersion ?? '1.1.0',
    stem: story.name.replace(/\.[^.]*$/u, ''),
  };
}

/**
 * Where identifAI's own dashboard would show the result. The real host is not documented and a demo
 * record exists on none, so the address is in the domain reserved for examples.
 */
export function resultUrl(kind: 'video' | 'image' | 'audio', identifier: string): string {
  return `https://dashboard.identifai.example/${kind}/${identifier}`;
}
