'use client';

import { Button } from '@/components/ui/button.tsx';
import { Form } from '@/components/ui/form.tsx';
import { asShown } from '@/lib/domain/entry-fields.ts';
import { MOST_SECTION_CHARACTERS } from '@/lib/domain/section.ts';
import { errorOf, type FormState, typedIn } from '@/lib/forms/form-state.ts';
import { saveSectionsAction } from './actions.ts';
import { useAutosave } from './use-autosave.ts';

export type SectionField = {
  sectionId: number;
  title: string;
  help: string | null;
  required: boolean;
  text: string;
  version: number;
  /** Why it was returned, while it still is. */
  returned: string | null;
};

type NarrativeFormProps = { submissionId: number; sections: readonly SectionField[]; initial?: FormState };

/** The outline, one field a section: saved section by section where scripts run, as a whole with the button everywhere. */
export function NarrativeForm({ submissionId, sections, initial }: NarrativeFormProps) {
  return (
    <Form action={saveSectionsAction} {...(initial ? { initial } : {})}>
      {(state, pending) => (
        <>
          <input type="hidden" name="submissionId" value={submissionId} />
          {sections.map((section) => (
            <SectionArea key={section.sectionId} {...{ submissionId, section, state }} />
          ))}
          <div className="no-print sticky bottom-0 z-10 flex flex-wrap gap-3 border-t border-ink bg-paper py-3">
            <Button disabled={pending} weight="secondary">
              Lưu
            </Button>
            <Button disabled={pending} name="then" value="check">
              Lưu và kiểm tra để gửi
            </Button>
          </div>
        </>
      )}
    </Form>
  );
}

type SectionAreaProps = { submissionId: number; section: SectionField; state: FormState };

function SectionArea({ submissionId, section, state }: SectionAreaProps) {
  const name = `s${section.sectionId}`;
  const stored = typedIn(state, name) ?? section.text;
  const seen = typedIn(state, `${name}.seen`) ?? String(section.version);
  const { area, version, said, trouble, noteTyping, saveNow } = useAutosave(submissionId, name, seen);
  const error = trouble ?? errorOf(state, name);
  return (
    <div className="mb-6 max-w-[90ch]">
      <label htmlFor={name} className="block font-semibold">
        {section.title}
        {section.required ? <span className="font-normal text-muted"> (bắt buộc)</span> : null}
      </label>
      <p id={`${name}-goi-y`} className="text-sm text-muted">
        {section.help}
      </p>
      {section.returned ? (
        <p id={`${name}-tra-lai`} className="text-sm font-semibold text-risk">
          Trả lại: {section.returned}
        </p>
      ) : null}
      {error ? (
        <p id={`${name}-loi`} className="border-l-4 border-risk pl-3 text-sm whitespace-pre-line text-risk">
          {error}
        </p>
      ) : null}
      <textarea
        ref={area}
        id={name}
        name={name}
        rows={Math.min(14, Math.max(4, Math.ceil(stored.length / 90) + 1))}
        defaultValue={stored}
        onChange={noteTyping}
        onBlur={saveNow}
        aria-describedby={[`${name}-goi-y`, section.returned ? `${name}-tra-lai` : '', error ? `${name}-loi` : '']
          .filter(Boolean)
          .join(' ')}
        {...(error ? { 'aria-invalid': true } : {})}
        className="w-full"
      />
      <input type="hidden" name={`${name}.seen`} value={version} />
      <input type="hidden" name={`${name}.shown`} value={typedIn(state, `${name}.shown`) ?? shownOf(section)} />
      <p role="status" className="min-h-5 text-sm text-muted">
        {said}
      </p>
    </div>
  );
}

function shownOf({ version, text }: SectionField): string {
  return asShown(version, [text], MOST_SECTION_CHARACTERS);
}
