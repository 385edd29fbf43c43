import type { FormDocument } from '#shared/contract/documents.ts';
import { paperText } from './paper-text.ts';
import { SignatureBlock } from './signature-block.tsx';
import { signerName } from './signer-name.ts';

const text = paperText.signature;

/** Applicant and supervisor (2555 annex 2 no. 1.6, 1.7), and the unit's confirmer (2562 manual). */
export function SignatureSection({ form }: { form: FormDocument }) {
  return (
    <section className="paper-signatures">
      <div className="paper-signed">
        <p aria-hidden="true">&nbsp;</p>
        <SignatureBlock role={text.applicant} name={signerName(form)} position={form.position} />
      </div>
      <div className="paper-signed">
        <p>{text.permission}</p>
        <SignatureBlock role={text.supervisor} />
      </div>
      <div className="paper-confirmed">
        <div>
          <h3>{text.delegate}</h3>
          <p>{text.compared}</p>
        </div>
        <SignatureBlock role={text.confirmer} position={null} />
      </div>
    </section>
  );
}
