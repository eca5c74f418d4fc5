import type { ReportLanguage } from '#contract/report.ts';
import { en, type ReportWords } from './en.ts';
import { filesEn, type FileWords } from './files-en.ts';
import { filesIt } from './files-it.ts';
import { it } from './it.ts';
import { offlineEn, type OfflineWords } from './offline-en.ts';
import { offlineIt } from './offline-it.ts';

const reportWords: Readonly<Record<ReportLanguage, ReportWords>> = { en, it };
const fileWords: Readonly<Record<ReportLanguage, FileWords>> = { en: filesEn, it: filesIt };
const offlineWords: Readonly<Record<ReportLanguage, OfflineWords>> = { en: offlineEn, it: offlineIt };

/** What a report says in its language. */
export function wordsOf({ language }: { language: ReportLanguage }): ReportWords {
  return reportWords[language];
}

/** What the texts beside its files say. */
export function fileWordsOf({ language }: { language: ReportLanguage }): FileWords {
  return fileWords[language];
}

/** What the page inside its bundle says. */
export function offlineWordsOf({ language }: { language: ReportLanguage }): OfflineWords {
  return offlineWords[language];
}
