/**
 * The batch's address from the link that opened this page, or null when it is none of ours: a link can carry anything,
 * and “back” must not lead to another site or page.
 */
export function toBatchAddress(from: string | undefined): string | null {
  return from !== undefined && /^\/batch(?:[/?][^\\]*)?$/u.test(from) ? from : null;
}
