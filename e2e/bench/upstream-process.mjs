// The demo service with faults, without its quota, counting what it is asked.
import { listenDemo } from '../../dist/server/server-proxy/demo/listen.js';

let reads = 0;
const { origin } = await listenDemo({
  faults: true,
  limits: { perSecond: 1e9, perMinute: 1e9 },
  onRequest: () => {
    reads += 1;
  },
});
process.on('message', () => process.send({ origin, reads }));
process.on('disconnect', () => process.exit());
