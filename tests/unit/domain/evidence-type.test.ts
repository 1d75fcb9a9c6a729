import { expect, expectTypeOf, test } from 'vitest';
import type { Grade } from '../../../shared/domain/dossier';
import type {
  EvidenceEvent,
  EvidenceFacts,
  EvidenceOrigin,
  EvidencePart,
} from '../../../shared/domain/evidence';
import { parseEvidenceFacts } from '../../../shared/domain/evidence-facts';
import type { FailureCode } from '../../../shared/domain/failure';
import type { OverrideCode } from '../../../shared/domain/override';
import type { ReuseSight, ReuseSource, SharedDatabase } from '../../../shared/domain/reuse-source';
import { evidenceFacts } from '../../fixtures/builders';

test('the type has no room for anything else', () => {
  expectTypeOf<EvidenceFacts>().toEqualTypeOf<{
    readonly at: string;
    readonly event: EvidenceEvent;
    readonly dossier: string;
    readonly procedure: string;
    readonly component: string;
    readonly officer: string;
    readonly sha256?: string;
    readonly pages?: number;
    readonly minDpi?: number;
    readonly bytes?: number;
    readonly grade?: Grade;
    readonly failure?: FailureCode;
    readonly exemption?: string;
    readonly override?: OverrideCode;
    readonly required?: boolean;
    readonly part?: EvidencePart;
    readonly origin?: EvidenceOrigin;
    readonly pdf?: number;
    readonly colour?: boolean;
    readonly signed?: boolean;
    readonly source?: ReuseSource['source'];
    readonly database?: SharedDatabase;
    readonly from?: string;
    readonly fromComponent?: string;
    readonly seen?: ReuseSight;
    readonly reference?: string;
  }>();
  // @ts-expect-error a person's name is no fact of the log
  const named: EvidenceFacts = { ...evidenceFacts(), name: 'Nguyễn Văn A' };
  // @ts-expect-error a failure is told by its code, never by its facts
  const told: EvidenceFacts = { ...evidenceFacts(), failure: 'Nguyễn Văn A' };

  expect([named, told].map((facts) => parseEvidenceFacts(facts).ok)).toEqual([false, false]);
});
