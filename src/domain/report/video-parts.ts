import type { Reading } from '#contract/gap.ts';
import type { ReportVideo } from '#contract/report.ts';
import type { OutcomeCounts } from '#contract/summary.ts';
import type { Clip, Credential, Frame, Track, Video } from '#contract/video.ts';
import { clipUnitInSeconds } from '#domain/clip-time.ts';
import { formatConfidence } from '#domain/format.ts';
import { rowStates } from '#domain/outcome-words.ts';
import { clipOutcome, outcomeOf } from '#domain/outcome.ts';
import { isGap } from '#domain/reading.ts';
import { countVotes } from '#domain/video/votes.ts';
import { confidenceCell, printed, readingCell, stateCell } from './document-text.ts';
import { type DocumentBlock, type DocumentCell, toColumns } from './document.ts';
import { drawClips, drawScores, drawStrip } from './drawing.ts';
import { notableFrames } from './notable-frames.ts';
import type { ReportWords } from './words/en.ts';

type Words = ReportWords;

/** `3 AI-made, 2 Human-made`, answers first; nothing is left out. */
function countsText(counts: OutcomeCounts, words: Words): string {
  const parts = rowStates.flatMap((state) => {
    const count = isOutcome(state, counts);
    return count === 0 ? [] : [`${count} ${words.states[state].word}`];
  });
  return parts.join(', ');
}

function isOutcome(state: string, counts: OutcomeCounts): number {
  const known: Readonly<Record<string, number | undefined>> = counts;
  return known[state] ?? 0;
}

function unusableOf(counts: OutcomeCounts, total: number): number {
  return total - (counts.human ?? 0) - (counts.artificial ?? 0);
}

/** Frames: counts, strip, strongest and typical, scores of all models, and the whole list. */
export function frameBlocks({ summary, video }: ReportVideo, words: Words): DocumentBlock[] {
  if (summary === null) return [];
  const title: DocumentBlock = { kind: 'heading', level: 2, text: words.frames.heading };
  const { frames } = summary;
  if (isGap(frames)) return [title, muted(words.frames.gap(words.gap(frames)))];
  if (frames.total === 0) return [title, muted(words.frames.none)];
  const unusable = unusableOf(frames.counts, frames.total);
  const counted = `${words.count(frames.total, 'frame')}: ${countsText(frames.counts, words)}.`;
  const missing =
    unusable === 0 ? '' : ` ${words.frames.unusable(unusable, words.share(unusable, frames.total))}`;
  return [
    title,
    { kind: 'paragraph', text: counted + missing },
    {
      kind: 'drawing',
      caption: words.frames.strip,
      drawing: drawStrip(frames.strip, { label: counted, axis: words.frames.axis(frames.total) }),
    },
    ...(video === null || isGap(video.frames)
      ? [muted(words.frames.summaryOnly)]
      : wholeFrames(video, video.frames, words)),
  ];
}

function wholeFrames(video: Video, frames: readonly Frame[], words: Words): DocumentBlock[] {
  const scored = frames.some(({ results }) => results.length > 0);
  const scores: DocumentBlock = {
    kind: 'drawing',
    caption: words.frames.scores,
    drawing: drawScores(frames, { label: words.frames.scores, axis: words.frames.axis(frames.length) }),
  };
  return [
    { kind: 'paragraph', text: notableText(frames, words) },
    ...(scored ? [scores] : []),
    framesTable(video, frames, words),
  ];
}

function framesTable(video: Video, frames: readonly Frame[], words: Words): DocumentBlock {
  const { columns, caption } = words.frames;
  // Without any credentials the column would repeat one word per frame; the section on them says it once.
  const credentialed = frames.some(({ c2pa }) => !isGap(c2pa) || c2pa.gap === 'invalid');
  const shapes = credentialed
    ? [
        { numeric: true, share: 9 },
        { share: 24 },
        { numeric: true, share: 22 },
        { numeric: true, share: 27 },
        { share: 18 },
      ]
    : [
        { numeric: true, share: 9 },
        { share: 31 },
        { numeric: true, share: 26 },
        { numeric: true, share: 34 },
      ];
  return {
    kind: 'table',
    caption,
    columns: toColumns(columns, shapes),
    rows: frames.map((frame) => [
      { text: String(frame.position + 1) },
      stateCell(outcomeOf(frame), words),
      isGap(frame.verdict)
        ? readingCell(frame.verdict, words)
        : confidenceCell(frame.verdict.confidence, words),
      { text: votesText(frame.results) },
      ...(credentialed ? [credentialCell(frame, video.credentials, words)] : []),
    ]),
  };
}

function votesText(results: Frame['results']): string {
  const { human, artificial, none } = countVotes(results);
  return `${human} / ${artificial} / ${none}`;
}

function credentialCell({ c2pa }: Frame, credentials: readonly Credential[], words: Words): DocumentCell {
  if (isGap(c2pa)) return { text: c2pa.gap === 'null' ? words.none : words.gap(c2pa), tone: 'muted' };
  return readingCell(credentials[c2pa.index]?.state ?? { gap: 'missing' }, words);
}

function notableText(frames: readonly Frame[], words: Words): string {
  const { strongestArtificial, strongestHuman, typical } = notableFrames(frames);
  const confidence = (frame: Frame) =>
    isGap(frame.verdict) ? '' : formatConfidence(frame.verdict.confidence);
  const side = (frame: Frame) => words.states[outcomeOf(frame)].word;
  const strongest = [strongestArtificial, strongestHuman].flatMap((frame) =>
    frame === null ? [] : [words.frames.strongest(side(frame), frame.position + 1, confidence(frame))],
  );
  const middle =
    typical === null ? [] : [words.frames.typical(typical.position + 1, side(typical), confidence(typical))];
  return [...strongest, ...middle].join(' ');
}

/** Sound: for each track its verdict, its clips on a time axis, and the whole list. */
export function soundBlocks({ summary, video }: ReportVideo, words: Words): DocumentBlock[] {
  if (summary === null) return [];
  const title: DocumentBlock = { kind: 'heading', level: 2, text: words.sound.heading };
  const { audio } = summary;
  if (isGap(audio)) return [title, muted(words.sound.gap(words.gap(audio)))];
  if (audio.tracks === 0) return [title, muted(words.sound.none)];
  const unusable = unusableOf(audio.counts, audio.clips);
  const counted = `${words.count(audio.tracks, 'track')}: ${countsText(audio.trackCounts, words)}. ${words.count(audio.clips, 'clip')}${audio.clips === 0 ? '' : `: ${countsText(audio.counts, words)}`}.`;
  const missing =
    unusable === 0 ? '' : ` ${words.sound.unusable(unusable, words.share(unusable, audio.clips))}`;
  return [
    title,
    { kind: 'paragraph', text: counted + missing },
    ...(video === null || isGap(video.tracks)
      ? []
      : video.tracks.flatMap((track) => trackBlocks(track, words))),
  ];
}

function trackBlocks(track: Track, words: Words): DocumentBlock[] {
  const heading: DocumentBlock = {
    kind: 'heading',
    level: 3,
    text: `${words.sound.track(track.position + 1)}: ${trackText(track, words)}`,
  };
  if (isGap(track.clips)) return [heading, muted(words.gap(track.clips))];
  if (track.clips.length === 0) return [heading, muted(words.sound.noClips)];
  const { columns, caption } = words.sound;
  return [
    heading,
    {
      kind: 'drawing',
      caption: words.sound.strip,
      drawing: drawClips(track.clips, { label: words.sound.strip, seconds: words.sound.seconds }),
    },
    {
      kind: 'table',
      caption,
      columns: toColumns(columns, [
        { numeric: true, share: 9 },
        { numeric: true, share: 24 },
        { share: 22 },
        { numeric: true, share: 20 },
        { numeric: true, share: 25 },
      ]),
      rows: track.clips.map((clip) => clipRow(clip, words)),
    },
  ];
}

function trackText(track: Track, words: Words): string {
  const word = words.states[outcomeOf(track)].word;
  return isGap(track.verdict) ? word : `${word}, ${confidenceCell(track.verdict.confidence, words).text}`;
}

function clipRow(clip: Clip, words: Words): DocumentCell[] {
  return [
    { text: String(clip.position + 1) },
    { text: `${secondsText(clip.start, words)} – ${secondsText(clip.end, words)}` },
    stateCell(clipOutcome(clip), words),
    isGap(clip.verdict) ? readingCell(clip.verdict, words) : confidenceCell(clip.verdict.confidence, words),
    { text: votesText(clip.results) },
  ];
}

function secondsText(reading: Reading<number>, words: Words): string {
  return isGap(reading) ? printed(words.gap(reading)) : words.sound.seconds(reading * clipUnitInSeconds);
}

/** Content Credentials: per distinct set its state, frames, signer and codes. */
export function provenanceBlocks({ summary, video }: ReportVideo, words: Words): DocumentBlock[] {
  if (summary === null) return [];
  const { provenance } = words;
  const title: DocumentBlock = { kind: 'heading', level: 2, text: provenance.heading };
  const { states, unreadable } = summary.provenance;
  const bad: DocumentBlock[] = unreadable > 0 ? [muted(provenance.unreadable(unreadable))] : [];
  if (states.length === 0) return [title, muted(provenance.none), ...bad];
  const rows =
    video === null
      ? states.map(({ state, frames }) => [
          stateMeaning(state, words),
          { text: String(frames) },
          ...['–', '–', '–'].map((text) => ({ text })),
        ])
      : video.credentials.map((credential, index) => credentialRow({ credential, index, video }, words));
  const { columns, caption } = provenance;
  return [
    title,
    {
      kind: 'table',
      caption,
      columns: toColumns(columns, [
        { share: 20 },
        { share: 12 },
        { share: 20 },
        { share: 22 },
        { share: 26 },
      ]),
      rows,
    },
    ...bad,
  ];
}

function stateMeaning(state: string, words: Words): DocumentCell {
  const known: Readonly<Record<string, string>> = words.provenance.meaning;
  const meaning = Object.hasOwn(known, state) ? known[state] : undefined;
  return { text: meaning === undefined ? printed(state) : `${state}: ${meaning}` };
}

function credentialRow(
  { credential, index, video }: { credential: Credential; index: number; video: Video },
  words: Words,
): DocumentCell[] {
  const frames = isGap(video.frames) ? [] : video.frames;
  const carriers = frames.filter(({ c2pa }) => !isGap(c2pa) && c2pa.index === index);
  const active = credential.manifests.find(({ key }) => key === credential.activeManifest);
  const failures = [...credential.results.failure, ...credential.statuses];
  const codes = failures.flatMap(({ code }) => (isGap(code) ? [] : [printed(code)]));
  return [
    isGap(credential.state) ? readingCell(credential.state, words) : stateMeaning(credential.state, words),
    { text: rangesText(carriers.map(({ position }) => position + 1)) },
    readingCell(active?.signer ?? { gap: 'missing' }, words),
    readingCell(active?.claimGenerator ?? { gap: 'missing' }, words),
    codes.length === 0
      ? { text: words.none, tone: 'muted' }
      : { text: [...new Set(codes)].join(', '), tone: 'code' },
  ];
}

/** `1–4, 7`: frames are listed completely, in little room. */
export function rangesText(positions: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const position of positions) {
    const last = ranges.at(-1);
    if (last !== undefined && position === last[1] + 1) last[1] = position;
    else ranges.push([position, position]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

function muted(text: string): DocumentBlock {
  return { kind: 'paragraph', text: printed(text), tone: 'muted' };
}
