/** The address of this machine alone, in the forms a person would write. */
export function isLoopback(host: string): boolean {
  const bare = withoutBrackets(host);
  return bare === 'localhost' || bare === '::1' || isLoopback4(bare);
}

function isLoopback4(address: string): boolean {
  const [first, ...rest] = address.split('.');
  const isByte = (part: string) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255;
  return first === '127' && rest.length === 3 && rest.every(isByte);
}

/** An IPv6 address without the brackets in which it stands in a URL; any other host as it is. */
export function withoutBrackets(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1');
}

/** The names, with the port, under which a browser on this machine can reach a server on loopback. */
export function hostNames(host: string, port: number): string[] {
  const own = host.includes(':') ? `[${host}]` : host.toLowerCase();
  const names = ['127.0.0.1', 'localhost', '[::1]', own];
  return names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
}
