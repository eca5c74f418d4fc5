declare const URL: {
  canParse(text: string): boolean;
  new (text: string): { href: string; host: string; protocol: string; username: string; password: string };
};

/**
 * An address that may become a link: literally `https://`, no user or password in it. The host comes back in
 * its ASCII form, so that look-alike letters show as punycode. Everything else is null.
 */
export function toSafeUrl(text: string): { href: string; host: string } | null {
  // Browsers drop tabs and line breaks inside addresses; an address that has any is not what it seems.
  if (!/^https:\/\/[^\s\p{Cc}\\]+$/u.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  return { href: url.href, host: url.host };
}
