import { describe, expect, it } from 'vitest';
import { toUpstreamError } from './upstream-failure.ts';

const failure = (code: string) => Object.assign(new Error(`${code}: key in a header`), { code });

describe('a broken connection', () => {
  it.each([
    ['ENOTFOUND', 'upstream_unreachable'],
    ['EAI_AGAIN', 'upstream_unreachable'],
    ['ECONNREFUSED', 'upstream_unreachable'],
    ['EHOSTUNREACH', 'upstream_unreachable'],
    ['UND_ERR_CONNECT_TIMEOUT', 'upstream_timeout'],
    ['ETIMEDOUT', 'upstream_timeout'],
    ['ECONNRESET', 'upstream_reset'],
    ['UND_ERR_SOCKET', 'upstream_reset'],
    ['CERT_HAS_EXPIRED', 'upstream_tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'upstream_tls'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'upstream_tls'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'upstream_tls'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'upstream_tls'],
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'upstream_tls'],
    ['EPROTO', 'upstream_tls'],
    ['HPE_INVALID_CONSTANT', 'upstream_bad_body'],
    ['Z_DATA_ERROR', 'upstream_bad_body'],
    ['Z_BUF_ERROR', 'upstream_bad_body'],
    ['ERR__ERROR_FORMAT_PADDING_1', 'upstream_bad_body'],
    ['EWHATEVER', 'internal'],
  ])('with the code %s is %s, in our words', (code, expected) => {
    const error = toUpstreamError(failure(code));
    expect(error.code).toBe(expected);
    expect(error.message).not.toContain('header');
  });

  it('is known by the code of its cause as well', () => {
    const wrapped = new TypeError('fetch failed', { cause: failure('ECONNREFUSED') });
    expect(toUpstreamError(wrapped).code).toBe('upstream_unreachable');
    expect(toUpstreamError('thrown text').code).toBe('internal');
  });
});
