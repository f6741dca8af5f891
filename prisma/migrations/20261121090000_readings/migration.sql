-- Documents read in: what was understood is frozen, what people said to it is appended.

-- CreateTable
CREATE TABLE "readings" (
    "id" SERIAL NOT NULL,
    "province_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "source" JSONB NOT NULL,
    "proposal" JSONB NOT NULL,
    "plan_id" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_at" TIMESTAMPTZ,
    "saved_by_id" INTEGER,
    "saved_plan_id" INTEGER,
    "saved_report_id" INTEGER,
    "discarded_at" TIMESTAMPTZ,
    "discarded_by_id" INTEGER,

    CONSTRAINT "readings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reading_corrections" (
    "reading_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "deed" TEXT NOT NULL,
    "row_key" TEXT NOT NULL,
    "value" JSONB,
    "undoes" INTEGER,
    "by_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reading_corrections_pkey" PRIMARY KEY ("reading_id","seq")
);

-- CreateIndex
CREATE INDEX "readings_province_id_sha256_idx" ON "readings"("province_id", "sha256");

-- AddForeignKey
ALTER TABLE "readings" ADD CONSTRAINT "readings_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "provinces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "readings" ADD CONSTRAINT "readings_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "readings" ADD CONSTRAINT "readings_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "readings" ADD CONSTRAINT "readings_saved_by_id_fkey" FOREIGN KEY ("saved_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "readings" ADD CONSTRAINT "readings_saved_plan_id_fkey" FOREIGN KEY ("saved_plan_id") REFERENCES "plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "readings" ADD CONSTRAINT "readings_saved_report_id_fkey" FOREIGN KEY ("saved_report_id") REFERENCES "published_reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "readings" ADD CONSTRAINT "readings_discarded_by_id_fkey" FOREIGN KEY ("discarded_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_corrections" ADD CONSTRAINT "reading_corrections_reading_id_fkey" FOREIGN KEY ("reading_id") REFERENCES "readings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_corrections" ADD CONSTRAINT "reading_corrections_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_corrections" ADD CONSTRAINT "reading_corrections_reading_id_undoes_fkey" FOREIGN KEY ("reading_id", "undoes") REFERENCES "reading_corrections"("reading_id", "seq") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------- what Prisma cannot say

ALTER TABLE readings
  ADD CHECK (kind IN ('plan', 'report', 'agencies')),
  ADD CHECK (btrim(file_name) <> '' AND file_name IS NFC NORMALIZED),
  ADD CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CHECK (version >= 0),
  ADD CHECK (jsonb_typeof(source) = 'object' AND jsonb_typeof(proposal) = 'object'),
  ADD CHECK (plan_id IS NULL OR kind = 'plan'),
  ADD CHECK ((saved_at IS NULL) = (saved_by_id IS NULL)),
  ADD CHECK ((discarded_at IS NULL) = (discarded_by_id IS NULL)),
  ADD CHECK (saved_at IS NULL OR discarded_at IS NULL),
  -- What was saved can be opened: a plan or a report; agencies stand on their own.
  ADD CHECK (saved_plan_id IS NULL OR (saved_at IS NOT NULL AND kind = 'plan')),
  ADD CHECK (saved_report_id IS NULL OR (saved_at IS NOT NULL AND kind = 'report')),
  ADD CHECK (saved_at IS NULL OR kind = 'agencies' OR num_nonnulls(saved_plan_id, saved_report_id) = 1);
ALTER TABLE reading_corrections
  ADD CHECK (seq > 0),
  ADD CHECK (deed IN ('change', 'accept', 'drop', 'restore', 'add', 'solve', 'undo')),
  ADD CHECK (row_key <> ''),
  ADD CHECK ((deed = 'undo') = (undoes IS NOT NULL)),
  ADD CHECK (undoes < seq),
  ADD CHECK (deed NOT IN ('change', 'accept', 'add', 'solve') OR value IS NOT NULL);

CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON reading_corrections FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER written_once_all BEFORE TRUNCATE ON reading_corrections FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON readings FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER read_once BEFORE UPDATE OF province_id, kind, file_name, sha256, source, proposal, plan_id, created_by_id, created_at
  ON readings FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER closed_once BEFORE UPDATE ON readings
  FOR EACH ROW WHEN (OLD.saved_at IS NOT NULL OR OLD.discarded_at IS NOT NULL) EXECUTE FUNCTION refuse_change();

-- Once saved or put aside, nothing more is said to it.
CREATE FUNCTION reading_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM readings WHERE id = NEW.reading_id AND (saved_at IS NOT NULL OR discarded_at IS NOT NULL)) THEN
    RAISE EXCEPTION 'reading % is closed', NEW.reading_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reading_is_open BEFORE INSERT ON reading_corrections FOR EACH ROW EXECUTE FUNCTION reading_is_open();

-- A document is read for the province whose plan or report it is.
CREATE FUNCTION reading_stays_home() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM plans WHERE id IN (NEW.plan_id, NEW.saved_plan_id) AND province_id <> NEW.province_id)
     OR EXISTS (SELECT 1 FROM published_reports WHERE id = NEW.saved_report_id AND province_id <> NEW.province_id) THEN
    RAISE EXCEPTION 'reading of province % names a record of another province', NEW.province_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reading_stays_home BEFORE INSERT OR UPDATE OF plan_id, saved_plan_id, saved_report_id ON readings
  FOR EACH ROW EXECUTE FUNCTION reading_stays_home();
