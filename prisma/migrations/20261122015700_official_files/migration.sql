-- phụ lục số liệu: the workbook that goes out beside an issued report. What was issued before has none.
CREATE TABLE "official_appendices" (
    "issue_id" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,
    "content_hash" TEXT NOT NULL,
    CONSTRAINT "official_appendices_pkey" PRIMARY KEY ("issue_id")
);
-- lời lấy từ báo cáo của cơ quan: whose approved text was taken into a section.
CREATE TABLE "official_text_sources" (
    "period_id" INTEGER NOT NULL,
    "section_id" INTEGER NOT NULL,
    "submission_id" INTEGER NOT NULL,
    "taken_by_id" INTEGER NOT NULL,
    "taken_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "official_text_sources_pkey" PRIMARY KEY ("period_id", "section_id", "submission_id")
);
CREATE INDEX "official_text_sources_submission_id_idx" ON "official_text_sources"("submission_id");
ALTER TABLE "official_appendices" ADD CONSTRAINT "official_appendices_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "official_issues"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "official_text_sources" ADD CONSTRAINT "official_text_sources_period_id_section_id_fkey" FOREIGN KEY ("period_id", "section_id") REFERENCES "official_texts"("period_id", "section_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "official_text_sources" ADD CONSTRAINT "official_text_sources_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "official_text_sources" ADD CONSTRAINT "official_text_sources_taken_by_id_fkey" FOREIGN KEY ("taken_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE official_appendices
  ADD CONSTRAINT official_appendices_hash CHECK (content_hash = encode(sha256(content), 'hex'));
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON official_appendices FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER written_once_all BEFORE TRUNCATE ON official_appendices FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON official_text_sources FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER draft_open BEFORE INSERT OR UPDATE ON official_text_sources FOR EACH ROW EXECUTE FUNCTION official_draft_open();
