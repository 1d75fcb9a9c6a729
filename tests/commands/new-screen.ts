import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from './paths';

/** The files of a new kiosk screen, by path inside the project. `name` is kebab-case. */
export function screenFiles(name: string): Record<string, string> {
  const component = `${name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}Screen`;
  const folder = `kiosk/screens/${name}`;
  return {
    [`${folder}/index.tsx`]: screenSource(component, name),
    [`${folder}/${name}.module.css`]: '.screen {\n  display: grid;\n  gap: var(--space-3);\n}\n',
    [`tests/unit/kiosk/screens/${name}.test.tsx`]: testSource(component, name),
  };
}

/**
 * Writes a new screen with its test below `root`. Answers the paths, or why nothing was written: a name that is not
 * kebab-case, or a screen that exists.
 */
export function newScreen(name: string, root: string): { written: string[] } | { refused: string } {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    return { refused: `'${name}' is no kebab-case name, such as 'sign-paper'.` };
  }
  const files = Object.entries(screenFiles(name));
  const taken = files.find(([path]) => existsSync(join(root, path)));
  if (taken) return { refused: `${taken[0]} exists already.` };
  for (const [path, content] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return { written: files.map(([path]) => path) };
}

function screenSource(component: string, name: string): string {
  return `import { kioskText } from '../../../shared/text/kiosk';
import type { Language } from '../../../shared/text/sentence';
import { Frame, type FrameProps } from '../../ui/frame';
import styles from './${name}.module.css';

export interface ${component}Props {
  readonly language: Language;
  readonly progress: FrameProps['progress'];
  readonly title: string;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** Say here which step this is and what the citizen does on it. */
export function ${component}({ language, progress, title, onNext, onBack }: ${component}Props) {
  const { common } = kioskText(language);
  return (
    <Frame
      title={title}
      progress={progress}
      back={{ label: common.back, onPress: onBack }}
      primary={{ label: common.next, onPress: onNext }}
    >
      <div class={styles['screen']} />
    </Frame>
  );
}
`;
}

function testSource(component: string, name: string): string {
  return `// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { ${component} } from '../../../../kiosk/screens/${name}';

afterEach(cleanup);

test('${name}: the citizen can go on and back', () => {
  const went: string[] = [];
  render(
    <${component}
      language="vi"
      progress={undefined}
      title="${name}"
      onNext={() => went.push('on')}
      onBack={() => went.push('back')}
    />,
  );

  fireEvent.click(screen.getByRole('button', { name: 'Tiếp tục' }));
  fireEvent.click(screen.getByRole('button', { name: 'Quay lại' }));

  expect(went).toEqual(['on', 'back']);
});
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const outcome = newScreen(process.argv[2] ?? '', projectRoot);
  if ('refused' in outcome) {
    console.error(`${outcome.refused}\nUse: npm run new:screen <name>`);
    process.exitCode = 1;
  } else {
    console.log(
      `${outcome.written.join('\n')}\nNext: its place in kiosk/flow/state.ts, its case in kiosk/show-screen.tsx.`,
    );
  }
}
