import { rowStates } from '#domain/outcome-words.ts';
import { paintColours, paper, stateLooks } from './palette.ts';

const paints = Object.entries(paintColours).map(
  ([name, colour]) =>
    `rect.${name},polygon.${name}{fill:${colour}}path.${name}{stroke:${colour};stroke-width:.75;fill:none}`,
);
const states = rowStates.map((state) => {
  const { text, tint } = stateLooks[state];
  return `.${state}{color:${text}}.finding.${state}{background:${tint};border-color:${text}}`;
});

/** Style sheet of the printable HTML file: it stands alone, so it has its own values on white. */
export const htmlStyle = `
*{box-sizing:border-box}
body{margin:0;background:#fff;color:${paper.ink};font:400 10.5pt/1.5 Inter,system-ui,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
main{max-width:44rem;margin:0 auto;padding:2rem 1.25rem 4rem}
section{margin-bottom:3rem}
h1,h2{font-family:'Source Serif 4',Georgia,serif;font-weight:600;line-height:1.2;margin:.2rem 0 1rem}
h1{font-size:24pt}h2{font-size:17pt}
h3{font-size:11pt;margin:1.6rem 0 .5rem;padding-bottom:.25rem;border-bottom:1px solid ${paper.line}}
h4{font-size:10pt;margin:1rem 0 .4rem}
.kicker,.muted,figcaption,caption{color:${paper.muted}}
.kicker{margin:0;font-size:9pt}
p{margin:.4rem 0}
.muted{font-size:9.5pt}
.banner{margin:0;padding:.4rem 1.25rem;background:${paper.noticeTint};border-bottom:1px solid ${paper.noticeLine};font-weight:600;text-align:center}
.callout{padding:.6rem .8rem;background:${paper.noticeTint};border:1px solid ${paper.noticeLine}}
.finding{display:grid;gap:.2rem;padding:.8rem 1rem;border-left:4px solid;font-size:12pt}
.finding span{color:${paper.ink};font-family:'Source Serif 4',Georgia,serif}
ul{margin:.4rem 0;padding-left:1.1rem}li{margin:.2rem 0}
dl{display:grid;grid-template-columns:minmax(9rem,13rem) 1fr;margin:.6rem 0;font-size:9.5pt}
dt,dd{margin:0;padding:.28rem .5rem .28rem 0;border-bottom:1px solid ${paper.line}}
dt{color:${paper.muted}}
.strong{font-weight:600}.code{font-family:ui-monospace,'DejaVu Sans Mono',monospace;font-size:8.5pt}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:9pt}
caption{text-align:left;padding:.3rem 0;font-size:9pt}
th,td{padding:.25rem .6rem .25rem 0;border-bottom:1px solid ${paper.line};text-align:left;vertical-align:top;font-weight:400}
thead th{color:${paper.muted};border-bottom-color:${paper.ink};font-size:8.5pt}
.numeric{text-align:right}
.state{font-weight:600;white-space:nowrap}
.bar{vertical-align:-1px}
figure{margin:.8rem 0}figure svg{width:100%;height:auto;display:block}figure text{font-size:7px;fill:${paper.muted}}
figcaption{font-size:8.5pt;margin-top:.2rem}
${paints.join('')}
${states.join('')}
@media(max-width:34rem){dl{grid-template-columns:1fr}dt{border:0;padding-bottom:0}}
@page{size:A4;margin:18mm 16mm}
@media print{body{font-size:9.5pt}main{max-width:none;padding:0}section+section{break-before:page}h2,h3,h4,h3+p,h4+p,caption,thead{break-after:avoid}tbody tr:first-child{break-before:avoid}tr,figure,.finding{break-inside:avoid}thead{display:table-header-group}.scroll{overflow:visible}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;
