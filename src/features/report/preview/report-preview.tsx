import { useEffect, useState } from 'react';
import type { Report } from '#contract/report.ts';
import { pause } from '#browser/save-chunks.ts';
import type { DocumentSection } from '#domain/report/document.ts';
import { toDocument } from '#domain/report/to-document.ts';
import { CancelledError, inSlices } from '#lib/slices.ts';
import { Button } from '#ui/button.tsx';
import { PreviewSection } from './preview-section.tsx';
import styles from './report-preview.module.css';

/** Videos drawn before a person asks for all of them; every file holds all. */
const shownAtFirst = 5;

type Laid = { sections: readonly DocumentSection[]; language: string };

/** The report as it will be printed: the same blocks as the HTML file and the PDF. */
export function ReportPreview({ report }: { report: Report }) {
  const [all, setAll] = useState(false);
  const limit = all ? report.videos.length : shownAtFirst;
  const laid = useLaidOut(report, limit);
  const hidden = Math.max(0, report.videos.length - limit);
  return (
    <article className={styles['paper']} lang={laid.language} aria-label="Preview of the report" data-report>
      {laid.sections.map((section) => (
        <PreviewSection key={section.id} section={section} />
      ))}
      {hidden > 0 && (
        <div className={styles['more']}>
          <p>
            {hidden} more {hidden === 1 ? 'video is' : 'videos are'} in every file, but not in this preview
            and its print.
          </p>
          <Button onClick={() => setAll(true)}>Show all</Button>
        </div>
      )}
    </article>
  );
}

/** Lays sections out in slices; what was laid out before stays in view until its successor is there. */
function useLaidOut(report: Report, limit: number): Laid {
  const [laid, setLaid] = useState<Laid>(() => ({ ...headOf(report), sections: [] }));
  // Outside React: the work is spread over many turns of the browser's event loop.
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    layOut(report, { limit, signal, show: setLaid }).catch((cause: unknown) => {
      if (!(cause instanceof CancelledError)) throw cause;
    });
    return () => controller.abort();
  }, [report, limit]);
  return laid;
}

type LayOutOptions = { limit: number; signal: AbortSignal; show: (next: (before: Laid) => Laid) => void };

async function layOut(report: Report, { limit, signal, show }: LayOutOptions): Promise<void> {
  const head = headOf(report);
  const sections: DocumentSection[] = [];
  const slices = { pause, now: () => performance.now(), signal };
  for await (const section of inSlices(toDocument(report).sections(limit), slices)) {
    sections.push(section);
    // The first page at once, the rest together: a growing page would jump under the reader's eyes.
    if (sections.length === 1)
      show((before) => ({ ...head, sections: [section, ...before.sections.slice(1)] }));
  }
  show(() => ({ ...head, sections }));
}

function headOf(report: Report): Omit<Laid, 'sections'> {
  return { language: toDocument(report).language };
}
