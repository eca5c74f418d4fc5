import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { heuristicNames } from './heuristics.ts';
import { generateVideo } from './generate-video.ts';
import { demoMedia } from './media.ts';
import { sampleIdentifier, type SampleName, sampleStory, stories } from './stories.ts';
import { toSubmission } from './submission.ts';
import type { WireFrame, WireTrack, WireVideo } from './wire.ts';

const videos: readonly WireVideo[] = stories.map((story) => generateVideo(toSubmission(story)));

function videoOf(name: SampleName): WireVideo {
  return generateVideo(toSubmission(sampleStory(name)));
}

function framesOf(name: SampleName): WireFrame[] {
  return videoOf(name).results?.images ?? [];
}

function tracksOf(name: SampleName): WireTrack[] {
  return videoOf(name).results?.audios ?? [];
}

function shareArtificial(items: readonly { verdict: { classification: string } | null }[]): number {
  return items.filter((item) => item.verdict?.classification === 'artificial').length / items.length;
}

describe('the 24 samples', () => {
  it('have identifiers that look like the service’s, all different, none equal to a file’s hash', () => {
    const identifiers = videos.map((video) => video.identifier);
    expect(new Set(identifiers).size).toBe(24);
    expect(
      [...identifiers, ...videos.map((video) => video.hash)].every((id) => /^[0-9a-f]{64}$/.test(id)),
    ).toBe(true);
    const hashes = new Set(videos.map((video) => video.hash));
    expect(identifiers.some((identifier) => hashes.has(identifier))).toBe(false);
  });

  it('never share an identifier between frames, tracks or videos', () => {
    const parts = videos.flatMap((video) => [
      video,
      ...(video.results?.images ?? []),
      ...(video.results?.audios ?? []),
    ]);
    expect(new Set(parts.map((part) => part.identifier)).size).toBe(parts.length);
  });

  it('go through every way a submission can go', () => {
    expect(new Set(stories.map((story) => story.life))).toEqual(
      new Set(['done', 'finishing', 'waiting', 'errored', 'deleted']),
    );
  });

  it('have 5, 10, 30 and 300 frames, silence, and every state of NSFW and credentials', () => {
    expect(new Set(stories.map((story) => story.picture.frames))).toEqual(new Set([5, 10, 30, 300]));
    expect(stories.some((story) => story.life === 'done' && story.sound.length === 0)).toBe(true);
    expect(new Set(videos.map((video) => video.is_nsfw))).toEqual(new Set([true, false, null, undefined]));
    const states = videos
      .flatMap((video) => video.results?.images ?? [])
      .map((frame) => frame.c2pa?.validation_state);
    expect(new Set(states)).toEqual(new Set(['Trusted', 'Valid', 'Invalid', undefined]));
  });
});

describe('the flagship', () => {
  const video = videoOf('contested');
  const main = video.verdict;

  it('is called human by most frames while most heuristics say artificial', () => {
    expect(main?.classification).toBe('human');
    expect(main?.count).toBe(6);
    const contrary = video.verdicts.filter((verdict) => verdict.classification === 'artificial');
    expect([contrary.length, heuristicNames.length]).toEqual([5, 7]);
  });

  it('is split by two retired models, which see artificial in nearly every frame', () => {
    const results = framesOf('contested').flatMap((frame) => frame.results);
    const sides = results
      .filter((result) => ['V011', 'brokenwand2'].includes(result.model))
      .map(
        (result) => (result.classification.find((score) => score.label === 'artificial')?.score ?? 0) > 0.5,
      );
    expect(sides.filter(Boolean).length / sides.length).toBeGreaterThan(0.9);
  });

  it('has a voice that contradicts the pictures', () => {
    const [track] = tracksOf('contested');
    expect(track?.verdict.classification).toBe('artificial');
    expect(shareArtificial(track?.details.clips ?? [])).toBeGreaterThan(0.5);
    expect(shareArtificial(track?.details.clips ?? [])).toBeLessThan(1);
  });

  it('has models that disagree within a frame', () => {
    for (const frame of framesOf('contested')) {
      const sides = frame.results
        .filter((result) => !result.unknown)
        .map((result) => (result.classification.find((score) => score.label === 'human')?.score ?? 0) > 0.5);
      expect(new Set(sides).size).toBe(2);
    }
  });

  it('is the video that comes with the product: same digest, clips within its length', () => {
    const file = readFileSync(new URL(`../../public/${demoMedia.path}`, import.meta.url));
    expect(createHash('sha256').update(file).digest('hex')).toBe(demoMedia.sha256);
    expect(video.hash).toBe(demoMedia.sha256);
    expect(demoMedia.path.endsWith(video.name)).toBe(true);
    const clips = tracksOf('contested').flatMap((track) => track.details.clips);
    expect(clips.every((clip) => clip.start < clip.end && clip.end <= demoMedia.duration)).toBe(true);
  });
});

describe('the other stories are what they are named', () => {
  it('clearly artificial and clearly human', () => {
    expect(
      videoOf('artificial').verdicts.every((v) => v.classification === 'artificial' && v.confidence === 1),
    ).toBe(true);
    expect(videoOf('human').verdicts.every((v) => v.classification === 'human' && v.confidence === 1)).toBe(
      true,
    );
  });

  it('unknown as a whole, with labels and numbers that mean nothing', () => {
    expect(videoOf('unknown').verdicts.every((verdict) => verdict.unknown && verdict.count === 0)).toBe(true);
  });

  it('forced against the machine’s verdict', () => {
    const video = videoOf('forced');
    expect(video.force_classification).toBe('human');
    expect(video.verdict?.classification).toBe('artificial');
  });

  it('one file under two identifiers, with equal findings', () => {
    const [one, two] = [videoOf('exhibit'), videoOf('exhibitCopy')];
    expect(one.hash).toBe(two.hash);
    expect(one.verdicts).toEqual(two.verdicts);
    expect(one.identifier).not.toBe(two.identifier);
    expect(one.results?.images[0]?.results).toEqual(two.results?.images[0]?.results);
  });

  it('three frames of five, like the documentation’s sample', () => {
    expect(videoOf('hail').verdict).toMatchObject({
      classification: 'artificial',
      count: 3,
      confidence: 0.6,
    });
  });

  it('an errored and an unknown frame inside a done video', () => {
    const frames = framesOf('witness');
    expect(frames.filter((frame) => frame.status === 'errored')).toHaveLength(1);
    expect(frames.filter((f) => f.status === 'done' && f.results.every((r) => r.unknown))).toHaveLength(1);
    expect(videoOf('witness').status).toBe('done');
    const forced = frames.filter((frame) => frame.force_classification !== null);
    expect(forced.map((frame) => [frame.verdict?.classification, frame.force_classification])).toEqual([
      ['artificial', 'human'],
    ]);
  });

  it('a verdict of human over frames whose area is partly artificial', () => {
    expect(videoOf('roof').verdict?.classification).toBe('human');
    const areas = framesOf('roof').flatMap((frame) => frame.results.filter((r) => r.model === 'Ardē'));
    const shares = areas.map(
      (area) => area.classification.find((score) => score.label === 'artificial')?.score ?? 0,
    );
    expect(Math.min(...shares)).toBeGreaterThan(0.2);
  });

  it('two tracks of more than 75 clips with overlaps and gaps', () => {
    const [first, second] = tracksOf('interview');
    const clips = first?.details.clips ?? [];
    expect(clips.length).toBeGreaterThan(75);
    expect(second?.details.clips.length).toBeGreaterThan(10);
    const steps = clips.slice(1).map((clip, index) => clip.start - (clips[index]?.end ?? 0));
    expect(steps.some((step) => step < 0)).toBe(true);
    expect(steps.some((step) => step > 5)).toBe(true);
  });

  it('boxes as shares of the picture and in pixels', () => {
    const boxes = (name: SampleName) =>
      framesOf(name).flatMap((frame) =>
        (frame.details ?? []).flatMap((entry) => entry.detections.map((d) => d.box)),
      );
    expect(boxes('satire').every((box) => box.x1 >= 0 && box.x2 <= 1 && box.x1 < box.x2)).toBe(true);
    expect(boxes('dashcam').every((box) => Number.isInteger(box.x1) && box.x2 > 1 && box.y1 < box.y2)).toBe(
      true,
    );
  });

  it('one long name', () => {
    expect(videoOf('longName').name.length).toBeGreaterThan(150);
  });
});

describe('Content Credentials', () => {
  it('point to manifests that are there', () => {
    for (const frame of videos.flatMap((video) => video.results?.images ?? [])) {
      if (frame.c2pa === null) continue;
      expect(Object.keys(frame.c2pa.manifests)).toContain(frame.c2pa.active_manifest);
    }
  });

  it('name a failure where the state is Invalid, and an untrusted signer where it is only Valid', () => {
    const [tampered] = framesOf('tampered');
    const [satire] = framesOf('satire');
    const codes = (frame: WireFrame | undefined) =>
      (frame?.c2pa?.validation_results.activeManifest.failure ?? []).map((entry) => entry.code);
    expect(codes(tampered)).toEqual(['assertion.bmffHash.mismatch']);
    expect(codes(satire)).toEqual(['signingCredential.untrusted']);
  });

  it('show an ingredient, its deltas and informational codes', () => {
    const [frame] = framesOf('interview');
    const results = frame?.c2pa?.validation_results;
    expect(results?.ingredientDeltas).toHaveLength(1);
    expect(results?.activeManifest.informational.length).toBeGreaterThan(0);
    expect(Object.keys(frame?.c2pa?.manifests ?? {})).toHaveLength(2);
  });
});

it('names of samples stand for identifiers that are in the list', () => {
  expect(videos.map((video) => video.identifier)).toContain(sampleIdentifier('withdrawn'));
});
