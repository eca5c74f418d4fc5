/**
 * The page `verify.html` of a bundle: one file that works from disk. `scriptDigest` is the base64 SHA-256 of the script, the
 * only one that the page lets itself run.
 */
export function offlinePage(script: string, scriptDigest: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-${scriptDigest}'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Check this evidence bundle</title>
<style>
body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 system-ui,sans-serif;color-scheme:light dark}
h1{font-size:1.5rem}li{font-size:.9rem;overflow-wrap:anywhere}
.good{font-weight:600;border-left:4px solid seagreen;padding-left:.75rem}
.bad{font-weight:600;border-left:4px solid crimson;padding-left:.75rem}
pre{overflow:auto;font-size:.8rem}label{display:block;margin:.75rem 0}
</style>
</head>
<body>
<h1>Check this evidence bundle</h1>
<p>Nothing leaves this computer. Choose the bundle’s ZIP file, or the folder it was unpacked to.</p>
<label>ZIP file <input type="file" id="zip" accept=".zip"></label>
<label>Unpacked folder <input type="file" id="folder" webkitdirectory></label>
<p>A page inside the bundle could itself have been changed. README.txt shows the same checks with tools of your own.</p>
<div id="result" role="status"></div>
<script type="module">${script}</script>
</body>
</html>
`;
}

/** Script text as it may stand inside a script element. */
export function inlineScript(source: string): string {
  return source.replaceAll('</script', String.raw`<\/script`).replaceAll('<!--', String.raw`<\!--`);
}
