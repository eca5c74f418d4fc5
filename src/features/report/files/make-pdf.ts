// The build turns each font into an address of our own; the bytes are read only when a PDF is made.
import interRegular from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?url';
import interSemiBold from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?url';
import monoRegular from '@expo-google-fonts/jetbrains-mono/400Regular/JetBrainsMono_400Regular.ttf?url';
import serifRegular from '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf?url';
import serifSemiBold from '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf?url';
import type { Report } from '#contract/report.ts';
import { request } from '#api/client.ts';
import { preparePdfFonts } from '#domain/report/pdf-fonts.ts';
import { startReportWorker } from '#browser/report/start-report-worker.ts';
import { pause } from '#browser/save-chunks.ts';
import { pdfFrame, pdfSections } from '#domain/report/pdf.ts';
import { toDocument } from '#domain/report/to-document.ts';
import { inSlices } from '#lib/slices.ts';
import type { MakeOptions } from './make-options.ts';

const addresses = {
  inter: interRegular,
  interBold: interSemiBold,
  serif: serifRegular,
  serifBold: serifSemiBold,
  mono: monoRegular,
} as const;

/** Makes the PDF: laid out here in slices, drawn in a worker. */
export async function makePdf(report: Report, options: MakeOptions): Promise<Uint8Array<ArrayBuffer>> {
  const { drawn } = await layOutPdf(report, options);
  return drawn;
}

/** The part of the work that needs this thread; `drawn` is what the worker makes of it, while other files are made here. */
export async function layOutPdf(
  report: Report,
  { signal, onProgress }: MakeOptions,
): Promise<{ drawn: Promise<Uint8Array<ArrayBuffer>> }> {
  const fonts = await readFonts(signal);
  const document = toDocument(report);
  const worker = startReportWorker(signal);
  try {
    let sections = 0;
    const options = { pause, now: () => performance.now(), signal };
    for await (const nodes of inSlices(pdfSections(document, fonts.setter), options)) {
      worker.send({ kind: 'content', nodes });
      sections += 1;
      onProgress(Math.min(0.4, (0.4 * sections) / (report.total + 4)));
    }
    const frame = pdfFrame(document, { setter: fonts.setter, generatedAt: report.generatedAt });
    const drawn = worker.finish({ kind: 'pdf', frame, fonts: fonts.files }).then((bytes) => {
      onProgress(1);
      return bytes;
    });
    // Its failure is met where it is waited for; other files may fail before that.
    drawn.catch(() => undefined);
    return { drawn };
  } catch (cause) {
    worker.close();
    throw cause;
  }
}

async function readFonts(signal: AbortSignal) {
  const read = async (face: keyof typeof addresses) =>
    new Uint8Array(await (await request(addresses[face], { signal })).arrayBuffer());
  const [inter, interBold, serif, serifBold, mono] = await Promise.all([
    read('inter'),
    read('interBold'),
    read('serif'),
    read('serifBold'),
    read('mono'),
  ]);
  return preparePdfFonts({ inter, interBold, serif, serifBold, mono });
}
