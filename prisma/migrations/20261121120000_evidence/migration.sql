-- Evidence beside a row, a task or the report itself; its bytes are kept here, once a province.

CREATE TABLE "evidence_contents" (
    "province_id" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "stored_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "erased_at" TIMESTAMPTZ,
    "erased_by_id" INTEGER,
    "erasure_reason" TEXT,

    CONSTRAINT "evidence_contents_pkey" PRIMARY KEY ("province_id","sha256")
);
ALTER TABLE "evidence_contents" ADD CONSTRAINT "evidence_contents_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "provinces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evidence_contents" ADD CONSTRAINT "evidence_contents_erased_by_id_fkey" FOREIGN KEY ("erased_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evidence_contents"
  ADD CHECK (size > 0 AND sha256 ~ '^[0-9a-f]{64}$'),
  ADD CHECK (num_nonnulls(erased_at, erased_by_id, erasure_reason) IN (0, 3)),
  ADD CHECK (btrim(erasure_reason) <> '');

CREATE TABLE "evidence_chunks" (
    "province_id" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "evidence_chunks_pkey" PRIMARY KEY ("province_id","sha256","position")
);
ALTER TABLE "evidence_chunks" ADD CONSTRAINT "evidence_chunks_province_id_sha256_fkey" FOREIGN KEY ("province_id","sha256") REFERENCES "evidence_contents"("province_id","sha256") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evidence_chunks" ADD CHECK (position >= 0 AND octet_length(bytes) BETWEEN 1 AND 1048576);
-- Documents and pictures are compressed already.
ALTER TABLE "evidence_chunks" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

-- No release could attach anything: what stands here came from elsewhere, and keeps its record.
INSERT INTO evidence_contents (province_id, sha256, media_type, size, stored_at, erased_at, erased_by_id, erasure_reason)
  SELECT DISTINCT ON (p.province_id, e.sha256) p.province_id, e.sha256, e.media_type, greatest(e.size, 1), e.uploaded_at,
    e.erased_at, e.erased_by_id, e.erasure_reason
  FROM evidence e JOIN submissions s ON s.id = e.submission_id JOIN reporting_periods p ON p.id = s.period_id
  ORDER BY p.province_id, e.sha256, e.erased_at DESC NULLS LAST;

ALTER TABLE "evidence"
  ADD COLUMN "province_id" INTEGER,
  ADD COLUMN "place" TEXT,
  ADD COLUMN "row_id" INTEGER,
  ADD COLUMN "assignment_id" INTEGER,
  ADD COLUMN "detached_at" TIMESTAMPTZ,
  ADD COLUMN "detached_by_id" INTEGER;
UPDATE evidence e SET
  province_id = (SELECT p.province_id FROM submissions s JOIN reporting_periods p ON p.id = s.period_id WHERE s.id = e.submission_id),
  row_id = (SELECT row_id FROM reported_values v WHERE v.id = e.value_id),
  assignment_id = CASE WHEN e.value_id IS NULL THEN (SELECT assignment_id FROM task_progress g WHERE g.id = e.progress_id) END;
UPDATE evidence SET place = CASE WHEN row_id IS NOT NULL THEN 'row' WHEN assignment_id IS NOT NULL THEN 'task' ELSE 'signed-report' END;
ALTER TABLE "evidence"
  ALTER COLUMN "province_id" SET NOT NULL,
  ALTER COLUMN "place" SET NOT NULL,
  DROP COLUMN "value_id",
  DROP COLUMN "progress_id",
  DROP COLUMN "media_type",
  DROP COLUMN "size",
  DROP COLUMN "erased_at",
  DROP COLUMN "erased_by_id",
  DROP COLUMN "erasure_reason";
CREATE INDEX "evidence_province_id_sha256_idx" ON "evidence"("province_id", "sha256");
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_row_id_fkey" FOREIGN KEY ("row_id") REFERENCES "statistic_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "task_assignments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_province_id_sha256_fkey" FOREIGN KEY ("province_id","sha256") REFERENCES "evidence_contents"("province_id","sha256") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_detached_by_id_fkey" FOREIGN KEY ("detached_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evidence"
  ADD CHECK (sha256 ~ '^[0-9a-f]{64}$' AND btrim(file_name) <> ''),
  ADD CHECK (place IN ('row', 'task', 'signed-report')),
  ADD CHECK ((place = 'row') = (row_id IS NOT NULL) AND (place = 'task') = (assignment_id IS NOT NULL)),
  ADD CHECK (num_nonnulls(detached_at, detached_by_id) IN (0, 2));
-- The same file stands once in one place.
CREATE UNIQUE INDEX evidence_once ON evidence
  (submission_id, place, coalesce(row_id, 0), coalesce(assignment_id, 0), sha256) WHERE detached_at IS NULL;

-- Evidence stays in the province of its report.
CREATE FUNCTION evidence_stays_home() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.province_id IS DISTINCT FROM (
    SELECT p.province_id FROM submissions s JOIN reporting_periods p ON p.id = s.period_id WHERE s.id = NEW.submission_id
  ) THEN
    RAISE EXCEPTION 'evidence of submission % lies in another province', NEW.submission_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER evidence_stays_home BEFORE INSERT ON evidence FOR EACH ROW EXECUTE FUNCTION evidence_stays_home();
CREATE TRIGGER attached_once BEFORE UPDATE OF submission_id, province_id, place, row_id, assignment_id, file_name, sha256, uploaded_by_id, uploaded_at ON evidence
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Bytes are written once, and go only with the erasure that says who and why.
CREATE FUNCTION only_erased_bytes_go() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM evidence_contents c
    WHERE c.province_id = OLD.province_id AND c.sha256 = OLD.sha256 AND c.erased_at IS NOT NULL
  ) THEN
    RAISE EXCEPTION 'the bytes of % are kept', OLD.sha256;
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER only_erased_bytes_go BEFORE DELETE ON evidence_chunks FOR EACH ROW EXECUTE FUNCTION only_erased_bytes_go();
CREATE TRIGGER written_once BEFORE UPDATE ON evidence_chunks FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER written_once_all BEFORE TRUNCATE ON evidence_chunks FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON evidence_contents FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stored_once BEFORE UPDATE OF province_id, sha256, media_type, size, stored_at ON evidence_contents
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER erased_once BEFORE UPDATE OF erased_at, erased_by_id, erasure_reason ON evidence_contents
  FOR EACH ROW WHEN (OLD.erased_at IS NOT NULL) EXECUTE FUNCTION refuse_change();
