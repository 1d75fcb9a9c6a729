/** What a component takes. */
export interface Limits {
  readonly tip: string;
  readonly maxMb: number;
  readonly extensions: readonly string[];
}

const DEFAULT_MB = 100;
const DEFAULT_EXTENSIONS = 'pdf,doc,docx,xls,xlsx,png,jpg,jpeg,txt,rtf';

/** Reads `partTip`: JSON with limits, or plain text, which means the system's own. */
export function limitsOf(partTip: string): Limits {
  const facts = parsed(partTip);
  return {
    tip: typeof facts['tip'] === 'string' ? facts['tip'] : partTip,
    maxMb: Number(facts['maxSize']) || DEFAULT_MB,
    extensions: (typeof facts['extensions'] === 'string' ? facts['extensions'] : DEFAULT_EXTENSIONS).split(
      ',',
    ),
  };
}

/** What the toast says about a file that the page does not send; undefined when it may go. */
export function complaint(file: File, limits: Limits): string | undefined {
  // Upper case is not folded: the original refuses "chungsinh.Pdf" too.
  const extension = file.name.split('.').pop() ?? '';
  if (!limits.extensions.includes(extension)) {
    return `Tài liệu ${file.name} chỉ chấp nhận các định dạng ${limits.extensions.join(', ')}`;
  }
  return file.size > limits.maxMb * 1024 * 1024 ? tooLarge(file.name, limits) : undefined;
}

export function tooLarge(name: string, limits: Limits): string {
  return `Tài liệu ${name} dung lượng tối đa là ${limits.maxMb} MB`;
}

function parsed(partTip: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(partTip);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    // Plain text is the ordinary case, not a fault.
    return {};
  }
}
