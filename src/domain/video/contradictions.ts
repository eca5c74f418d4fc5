import type { Label } from '#contract/gap.ts';
import type { OutcomeWord } from '#contract/summary.ts';
import type { Credential, Track, Video } from '#contract/video.ts';
import { clipOutcome, countOutcomes, outcomeOf, usableLabel } from '#domain/outcome.ts';
import { isGap, valueOf } from '#domain/reading.ts';
import { toVisibleText } from '#domain/untrusted-text.ts';
import { decisionDiffers, type LaneOptions, leanOf, quantity } from './conflict.ts';
import { voteSplit } from './frames.ts';
import { countVotes } from './votes.ts';

/** Where on the page a contradiction can be looked at. */
export type Place = {
  section: 'heuristics' | 'frames' | 'audio' | 'provenance' | 'decision' | 'record';
  /** Opens this frame. */
  frame?: number;
  /** Narrows the contact sheet. */
  filter?: 'artificial' | 'human';
};

/** Two statements about the video that do not go together, in words. */
export type Contradiction = { id: string; text: string; place: Place };

/**
 * Everything in one answer that contradicts something else in it, most telling first. Agreement of two
 * parts proves nothing here: heuristics share models.
 */
export function contradictionsOf(video: Video, options: LaneOptions): readonly Contradiction[] {
  const main = outcomeOf(video, options.heuristic);
  const label = main === 'human' || main === 'artificial' ? main : null;
  return [
    ...forcedAgainstMachine(video),
    ...decisionAgainstMachine(options, main),
    ...pictureAgainstVoice(video, options.heuristic),
    ...heuristicsAgainstMain(video),
    ...framesAgainst(video, label, options.heuristic),
    ...tracksAgainst(video, label, options.heuristic),
    ...clipsAgainstTrack(video, options.heuristic),
    ...credentialsAgainst(video, label),
    ...modelsWithinFrames(video),
  ];
}

function opposite(label: Label): Label {
  return label === 'human' ? 'artificial' : 'human';
}

function forcedAgainstMachine(video: Video): readonly Contradiction[] {
  const machine = outcomeOf(video);
  if (isGap(video.forced) || (machine !== 'human' && machine !== 'artificial') || machine === video.forced)
    return [];
  return [
    {
      id: 'forced',
      text: `The classification was forced to ${video.forced}, but the machine’s verdict says ${machine}.`,
      place: { section: 'record' },
    },
  ];
}

function decisionAgainstMachine({ decision }: LaneOptions, machine: OutcomeWord): readonly Contradiction[] {
  if (decision === null || !decisionDiffers(decision, machine)) return [];
  return [
    {
      id: 'decision',
      text: `You decided ${decision.choice === 'human' ? 'human-made' : 'AI-made'}, but identifAI says ${machine}.`,
      place: { section: 'decision' },
    },
  ];
}

function pictureAgainstVoice(video: Video, heuristic: string | undefined): readonly Contradiction[] {
  if (isGap(video.frames) || isGap(video.tracks)) return [];
  const picture = leanOf(countOutcomes(video.frames.map((frame) => outcomeOf(frame, heuristic))));
  const voice = leanOf(countOutcomes(video.tracks.map((track) => outcomeOf(track, heuristic))));
  if (picture === null || voice === null || picture === voice) return [];
  return [
    {
      id: 'picture-voice',
      text: `Picture and voice contradict each other: most frames say ${picture}, the sound says ${voice}.`,
      place: { section: 'audio' },
    },
  ];
}

function heuristicsAgainstMain(video: Video): readonly Contradiction[] {
  const label = usableLabel(video.verdict);
  if (label === null || isGap(video.verdict)) return [];
  const against = video.verdicts.filter((verdict) => usableLabel(verdict) === opposite(label));
  if (against.length === 0) return [];
  const names = against.map((verdict) => toVisibleText(valueOf(verdict.heuristic) ?? 'unnamed'));
  const main = toVisibleText(valueOf(video.verdict.heuristic) ?? 'unnamed');
  return [
    {
      id: 'heuristics',
      text: `${names.join(', ')} ${names.length === 1 ? 'says' : 'say'} ${opposite(label)}, against the main verdict ${label} (${main}).`,
      place: { section: 'heuristics' },
    },
  ];
}

function framesAgainst(
  video: Video,
  label: Label | null,
  heuristic: string | undefined,
): readonly Contradiction[] {
  if (label === null || isGap(video.frames)) return [];
  const other = opposite(label);
  const against = video.frames.filter((frame) => outcomeOf(frame, heuristic) === other);
  const first = against[0];
  if (first === undefined) return [];
  return [
    {
      id: 'frames',
      text: `${against.length} of ${quantity(video.frames.length, 'frame')} ${against.length === 1 ? 'says' : 'say'} ${other}, against the verdict ${label}.`,
      place: { section: 'frames', frame: first.position, filter: other },
    },
  ];
}

function tracksAgainst(
  video: Video,
  label: Label | null,
  heuristic: string | undefined,
): readonly Contradiction[] {
  if (label === null || isGap(video.tracks)) return [];
  const other = opposite(label);
  const against = video.tracks.filter((track) => outcomeOf(track, heuristic) === other).length;
  if (against === 0) return [];
  return [
    {
      id: 'tracks',
      text: `${against} of ${quantity(video.tracks.length, 'sound track')} ${against === 1 ? 'says' : 'say'} ${other}, against the verdict ${label}.`,
      place: { section: 'audio' },
    },
  ];
}

function clipsAgainstTrack(video: Video, heuristic: string | undefined): readonly Contradiction[] {
  if (isGap(video.tracks)) return [];
  return video.tracks.flatMap((track) => clipsAgainst(track, heuristic));
}

function clipsAgainst(track: Track, heuristic: string | undefined): readonly Contradiction[] {
  const outcome = outcomeOf(track, heuristic);
  if (isGap(track.clips) || (outcome !== 'human' && outcome !== 'artificial')) return [];
  const other = opposite(outcome);
  const against = track.clips.filter((clip) => clipOutcome(clip) === other).length;
  if (against === 0) return [];
  return [
    {
      id: `clips-${track.position}`,
      text: `${against} of ${quantity(track.clips.length, 'clip')} of track ${track.position + 1} ${against === 1 ? 'says' : 'say'} ${other}, while the track says ${outcome}.`,
      place: { section: 'audio' },
    },
  ];
}

/**
 * IPTC digital source types, as C2PA actions name them. Only the two ends are compared with a verdict;
 * edited and composite sources are compatible with both.
 */
const declaredAi = /trainedAlgorithmicMedia$/u;
const declaredCapture = /digitalCapture$/u;

function credentialsAgainst(video: Video, label: Label | null): readonly Contradiction[] {
  const { frames, credentials } = video;
  if (isGap(frames)) return [];
  const framesWith = (matches: (credential: Credential) => boolean): number =>
    frames.filter(({ c2pa }) => {
      const credential = isGap(c2pa) ? undefined : credentials[c2pa.index];
      return credential !== undefined && matches(credential);
    }).length;
  const found: Contradiction[] = [];
  const add = (id: string, text: string): void =>
    void found.push({ id, text, place: { section: 'provenance' } });

  const ai = framesWith((credential) => declares(credential, declaredAi));
  if (ai > 0 && label === 'human')
    add(
      'credential-ai',
      `The credentials of ${quantity(ai, 'frame')} declare AI generation, but the verdict says human.`,
    );
  const capture = framesWith((credential) => declares(credential, declaredCapture));
  if (capture > 0 && label === 'artificial')
    add(
      'credential-capture',
      `The credentials of ${quantity(capture, 'frame')} declare a camera capture, but the verdict says artificial.`,
    );
  const invalid = framesWith((credential) => credential.state === 'Invalid');
  if (invalid > 0)
    add(
      'credential-invalid',
      `The credentials of ${quantity(invalid, 'frame')} did not validate: what they declare is not backed.`,
    );
  return found;
}

/** What the newest manifest's own actions declare; ingredients describe other files. */
function declares(credential: Credential, type: RegExp): boolean {
  const active = valueOf(credential.activeManifest);
  const manifest = credential.manifests.find((candidate) => candidate.key === active);
  return manifest?.actions.some((action) => type.test(valueOf(action.digitalSourceType) ?? '')) ?? false;
}

function modelsWithinFrames(video: Video): readonly Contradiction[] {
  if (isGap(video.frames)) return [];
  const split = video.frames
    .map((frame) => ({ frame, votes: countVotes(frame.results) }))
    .filter(({ votes }) => votes.human > 0 && votes.artificial > 0);
  const [most] = split.toSorted((a, b) => voteSplit(b.votes) - voteSplit(a.votes));
  if (most === undefined) return [];
  const { frame, votes } = most;
  return [
    {
      id: 'models',
      text: `Models contradict each other within ${split.length} of ${quantity(video.frames.length, 'frame')}, most on frame ${frame.position + 1} (${votes.artificial} artificial, ${votes.human} human).`,
      place: { section: 'frames', frame: frame.position },
    },
  ];
}
