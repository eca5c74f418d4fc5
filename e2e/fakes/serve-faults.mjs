// The upstream of the tests, by hand: node e2e/fakes/serve-faults.mjs  (after npm run build:server)
// It answers the samples and every sentinel of docs/demo.md; the printed lines show how to point the product at it.
import { listenDemo } from '../../dist/server/server-proxy/demo/listen.js';

const { origin } = await listenDemo({ faults: true });
console.log(`identifAI with faults at ${origin}`);
console.log(`IDENTIFAI_API_KEY=any IDENTIFAI_BASE_URL=${origin} npm start`);
