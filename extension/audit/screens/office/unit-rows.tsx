import type { AgencyLevel } from '../../../../shared/domain/targets';
import { useText } from '../../flow/text-context';
import type { TypedUnit } from './office-form';
import styles from './office.module.css';

export interface UnitRowsProps {
  readonly units: readonly TypedUnit[];
  readonly onUnits: (units: readonly TypedUnit[]) => void;
}

const LEVELS: readonly AgencyLevel[] = ['commune', 'province', 'central', 'district'];

/** Name and level of each unit's code. */
export function UnitRows({ units, onUnits }: UnitRowsProps) {
  const { text } = useText();
  const words = text.office;
  const change = (code: string, changes: Partial<TypedUnit>): void =>
    onUnits(units.map((unit) => (unit.code === code ? { ...unit, ...changes } : unit)));
  return (
    <ul class={styles['units']}>
      {units.map(({ code, name, level }) => (
        <li key={code} class={styles['unit']}>
          <span>{code}</span>
          <input
            class={styles['input']}
            value={name}
            aria-label={words.unitName(code)}
            autocomplete="off"
            maxLength={200}
            onInput={({ currentTarget }) => change(code, { name: currentTarget.value })}
          />
          <select
            class={styles['input']}
            value={level}
            aria-label={words.unitLevel(code)}
            onChange={({ currentTarget }) => {
              const chosen = LEVELS.find((one) => one === currentTarget.value);
              if (chosen) change(code, { level: chosen });
            }}
          >
            {LEVELS.map((one) => (
              <option key={one} value={one}>
                {text.common.level[one]}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
  );
}
