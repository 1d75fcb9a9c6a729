import { useText } from '../../text-context';
import styles from './pile.module.css';

/** How a pile is scanned, for who has not done it yet, and every key that does something here. */
export function EmptyPile() {
  const { text } = useText();
  const words = text.pile;
  return (
    <section class={styles['empty']}>
      <p>{words.empty}</p>
      <ol>
        {words.emptySteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h2 class={styles['subtitle']}>{words.keysTitle}</h2>
      <dl class={styles['keys']}>
        {words.keys.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
