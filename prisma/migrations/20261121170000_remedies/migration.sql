-- biện pháp khắc phục: decided once, its outcome told once; neither is rewritten or deleted.
CREATE TABLE "remedies" (
    "id" SERIAL NOT NULL,
    "province_id" INTEGER NOT NULL,
    "target_id" INTEGER,
    "occurrence_id" INTEGER,
    "cause" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "decided_by_id" INTEGER NOT NULL,
    "decided_at" TIMESTAMPTZ NOT NULL,
    "outcome" TEXT,
    "outcome_note" TEXT,
    "outcome_by_id" INTEGER,
    "outcome_at" TIMESTAMPTZ,
    CONSTRAINT "remedies_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "remedies_target_id_idx" ON "remedies"("target_id");
CREATE INDEX "remedies_occurrence_id_idx" ON "remedies"("occurrence_id");
CREATE INDEX "remedies_province_id_due_on_idx" ON "remedies"("province_id", "due_on");
ALTER TABLE "remedies" ADD CONSTRAINT "remedies_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "provinces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "remedies" ADD CONSTRAINT "remedies_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "targets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "remedies" ADD CONSTRAINT "remedies_occurrence_id_fkey" FOREIGN KEY ("occurrence_id") REFERENCES "task_occurrences"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "remedies" ADD CONSTRAINT "remedies_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "remedies" ADD CONSTRAINT "remedies_outcome_by_id_fkey" FOREIGN KEY ("outcome_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE remedies
  ADD CHECK (num_nonnulls(target_id, occurrence_id) = 1),
  ADD CHECK (cause <> '' AND measure <> '' AND person <> ''),
  ADD CHECK (outcome IN ('done', 'not-done')),
  ADD CHECK (num_nonnulls(outcome, outcome_note, outcome_by_id, outcome_at) IN (0, 4)),
  ADD CHECK (outcome_note <> '');

-- Once told, an outcome stays; the decision itself never changes.
CREATE FUNCTION remedy_told_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.outcome IS NOT NULL THEN
    RAISE EXCEPTION 'the outcome of remedy % is told already', OLD.id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER remedy_told_once BEFORE UPDATE ON remedies FOR EACH ROW EXECUTE FUNCTION remedy_told_once();
CREATE TRIGGER decision_frozen BEFORE UPDATE OF province_id, target_id, occurrence_id, cause, measure, person, due_on, decided_by_id, decided_at
  ON remedies FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON remedies FOR EACH ROW EXECUTE FUNCTION refuse_change();
