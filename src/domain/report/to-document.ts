import type { Report } from '#contract/report.ts';
import { checklistSection, custodySection, methodSection } from './appendix-sections.ts';
import { coverSection, hasOverview, overviewSection } from './cover-section.ts';
import type { ReportDocument } from './document.ts';
import { videoSection } from './video-section.ts';
import { wordsOf } from './words/languages.ts';

/** Lays out a report in its language. Sections are made one by one, because 100 videos with frames are long work. */
export function toDocument(report: Report): ReportDocument {
  const words = wordsOf(report);
  return {
    language: report.language,
    title: `${words.title} ${report.number}`,
    number: report.number,
    banner: report.service.mode === 'demo' ? words.demoTitle : null,
    pageLabel: words.page,
    *sections(maxVideos = report.videos.length) {
      yield coverSection(report, words);
      if (hasOverview(report)) yield overviewSection(report, words);
      for (const video of report.videos.slice(0, maxVideos)) yield videoSection(video, report, words);
      yield methodSection(report, words);
      yield custodySection(report, words);
      yield checklistSection(report, words);
    },
  };
}
