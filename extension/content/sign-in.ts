/** Addresses of sign-in pages, as hosts and single-sign-on systems call them. */
const SIGN_IN_PATH =
  /(?:^|[/._-])(?:dang-?nhap|log-?in|log-?on|sign-?in|sso|cas|oauth2?|authorize|xac-?thuc)(?:$|[/._-])/iu;
/** A password field in markup. */
const PASSWORD_FIELD = /<input\b[^>]{0,500}\btype\s*=\s*["']?password\b/iu;

/**
 * Whether an answer with status 200 is the host's sign-in page in place of what was asked: its session has ended.
 * @param body the beginning of the answer
 * @param path of the address that answered in the end, where the host sent the request elsewhere
 */
export function isSignIn(body: string, path = ''): boolean {
  if (PASSWORD_FIELD.test(body)) return true;
  const isMarkup = /^[\uFEFF\s]*</u.test(body);
  return SIGN_IN_PATH.test(path) && (isMarkup || body.trim() === '');
}
