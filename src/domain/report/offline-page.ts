import type { Report } from '#contract/report.ts';
import { escapeHtml } from './html-escape.ts';
import { offlineWordsOf } from './words/languages.ts';

/**
 * The page `verify.html` of a bundle: one file that works from disk, in the report's language. Its script finds what it says
 * in the page. `digest` is the base64 SHA-256 of the script, the only one that the page lets itself run.
 */
export function offlinePage(
  report: Pick<Report, 'language'>,
  { script, digest }: { script: string; digest: string },
): string {
  const words = offlineWordsOf(report);
  const said = Object.entries(words.said).map(
    ([word, text]) => `<p data-word="${word}">${escapeHtml(text)}</p>`,
  );
  return `<!doctype html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-${digest}'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(words.title)}</title>
<style>
body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 system-ui,sans-serif;color-scheme:light dark}
h1{font-size:1.5rem}li{font-size:.9rem;overflow-wrap:anywhere}
.good{font-weight:600;border-left:4px solid seagreen;padding-left:.75rem}
.bad{font-weight:600;border-left:4px solid crimson;padding-left:.75rem}
pre{overflow:auto;font-size:.8rem}label{display:block;margin:.75rem 0}
</style>
</head>
<body>
<h1>${escapeHtml(words.title)}</h1>
<p>${escapeHtml(words.intro)}</p>
<label>${escapeHtml(words.zip)} <input type="file" id="zip" accept=".zip"></label>
<label>${escapeHtml(words.folder)} <input type="file" id="folder" webkitdirectory></label>
<p>${escapeHtml(words.caution)}</p>
<div id="result" role="status"><p>${escapeHtml(words.idle)}</p></div>
<div hidden>
${said.join('\n')}
</div>
<script type="module">${script}</script>
</body>
</html>
`;
}

/** Script text as it may stand inside a script element. */
export function inlineScript(source: string): string {
  return source.replaceAll('</script', String.raw`<\/script`).replaceAll('<!--', String.raw`<\!--`);
}
