-- báo cáo chính thức: the letterhead and the texts of a period's report, while they are being written.
CREATE TABLE "official_reports" (
    "period_id" INTEGER NOT NULL,
    "parent" TEXT,
    "issuer" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "addressees" TEXT[],
    "signing_mode" TEXT NOT NULL,
    "collective" TEXT,
    "principal" TEXT,
    "office" TEXT NOT NULL,
    "signer" TEXT,
    "recipients" TEXT[],
    "filing" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "official_reports_pkey" PRIMARY KEY ("period_id")
);
CREATE TABLE "official_texts" (
    "period_id" INTEGER NOT NULL,
    "section_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "accepted" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "official_texts_pkey" PRIMARY KEY ("period_id", "section_id")
);
CREATE INDEX "official_texts_section_id_idx" ON "official_texts"("section_id");
-- what was issued: the file itself with its hash, never changed; a đính chính is a row beside the first.
CREATE TABLE "official_issues" (
    "id" SERIAL NOT NULL,
    "period_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "figures_id" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "content" BYTEA NOT NULL,
    "content_hash" TEXT NOT NULL,
    "unbound_reason" TEXT,
    "correction_reason" TEXT,
    "issued_by_id" INTEGER NOT NULL,
    "issued_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "official_issues_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "official_issues_period_id_version_key" ON "official_issues"("period_id", "version");
CREATE INDEX "official_issues_figures_id_idx" ON "official_issues"("figures_id");
-- đính chính begun: why the issued version is written anew.
CREATE TABLE "official_corrections" (
    "issue_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "begun_by_id" INTEGER NOT NULL,
    "begun_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "official_corrections_pkey" PRIMARY KEY ("issue_id")
);
ALTER TABLE "official_reports" ADD CONSTRAINT "official_reports_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "reporting_periods"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "official_reports" ADD CONSTRAINT "official_reports_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "official_texts" ADD CONSTRAINT "official_texts_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "reporting_periods"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "official_texts" ADD CONSTRAINT "official_texts_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "form_sections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "official_texts" ADD CONSTRAINT "official_texts_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "official_issues" ADD CONSTRAINT "official_issues_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "reporting_periods"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "official_issues" ADD CONSTRAINT "official_issues_figures_id_fkey" FOREIGN KEY ("figures_id") REFERENCES "published_reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "official_issues" ADD CONSTRAINT "official_issues_issued_by_id_fkey" FOREIGN KEY ("issued_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "official_corrections" ADD CONSTRAINT "official_corrections_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "official_issues"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "official_corrections" ADD CONSTRAINT "official_corrections_begun_by_id_fkey" FOREIGN KEY ("begun_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE official_reports
  ADD CHECK (signing_mode IN ('own', 'collective', 'collective-deputy', 'deputy', 'by-order', 'by-mandate')),
  ADD CHECK ((signing_mode IN ('collective', 'collective-deputy')) = (collective IS NOT NULL)),
  ADD CHECK ((signing_mode IN ('own', 'collective')) = (principal IS NULL)),
  ADD CHECK (btrim(parent) <> '' AND btrim(collective) <> '' AND btrim(principal) <> '' AND btrim(signer) <> ''),
  ADD CHECK (btrim(issuer) <> '' AND btrim(symbol) <> '' AND btrim(place) <> '' AND btrim(subject) <> '' AND btrim(office) <> '' AND btrim(filing) <> ''),
  ADD CHECK (addressees IS NOT NULL AND recipients IS NOT NULL),
  ADD CHECK (version > 0);
ALTER TABLE official_texts
  ADD CHECK (jsonb_typeof(accepted) = 'object'),
  ADD CHECK (version > 0);
ALTER TABLE official_issues
  ADD CHECK (btrim(number) <> ''),
  ADD CHECK (btrim(unbound_reason) <> ''),
  ADD CHECK ((version = 1) = (correction_reason IS NULL)),
  ADD CHECK (btrim(correction_reason) <> ''),
  ADD CHECK (version > 0),
  ADD CONSTRAINT official_issues_hash CHECK (content_hash = encode(sha256(content), 'hex'));
ALTER TABLE official_corrections ADD CHECK (btrim(reason) <> '');

CREATE TRIGGER never_deleted BEFORE DELETE ON official_reports FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON official_texts FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON official_issues FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER written_once_all BEFORE TRUNCATE ON official_issues FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON official_corrections FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER written_once_all BEFORE TRUNCATE ON official_corrections FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A report goes out over the figures of its own period; a later version only after a đính chính of the one before was begun.
CREATE FUNCTION official_issue_in_turn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM published_reports WHERE id = NEW.figures_id AND period_id = NEW.period_id AND content IS NOT NULL) THEN
    RAISE EXCEPTION 'the figures % are not those of period %', NEW.figures_id, NEW.period_id;
  END IF;
  IF NEW.version > 1 AND NOT EXISTS (
    SELECT 1 FROM official_corrections c JOIN official_issues i ON i.id = c.issue_id
    WHERE i.period_id = NEW.period_id AND i.version = NEW.version - 1 AND c.reason = NEW.correction_reason
  ) THEN
    RAISE EXCEPTION 'no correction of version % of period % was begun', NEW.version - 1, NEW.period_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER in_turn BEFORE INSERT ON official_issues FOR EACH ROW EXECUTE FUNCTION official_issue_in_turn();

-- Once issued, neither letterhead nor text moves until a đính chính is begun.
CREATE FUNCTION official_draft_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM official_issues i WHERE i.period_id = NEW.period_id
      AND NOT EXISTS (SELECT 1 FROM official_corrections c WHERE c.issue_id = i.id)
  ) THEN
    RAISE EXCEPTION 'the report of period % is issued', NEW.period_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER draft_open BEFORE INSERT OR UPDATE ON official_reports FOR EACH ROW EXECUTE FUNCTION official_draft_open();
CREATE TRIGGER draft_open BEFORE INSERT OR UPDATE ON official_texts FOR EACH ROW EXECUTE FUNCTION official_draft_open();
