-- The report's outline as data: sections of a form version, and what each agency writes in them.

CREATE TABLE "form_sections" (
    "id" SERIAL NOT NULL,
    "form_version_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "help" TEXT,
    "area_code" TEXT,
    "required" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "form_sections_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "form_sections_form_version_id_key_key" ON "form_sections"("form_version_id", "key");
CREATE UNIQUE INDEX "form_sections_form_version_id_position_key" ON "form_sections"("form_version_id", "position");
ALTER TABLE "form_sections" ADD CONSTRAINT "form_sections_form_version_id_fkey" FOREIGN KEY ("form_version_id") REFERENCES "report_form_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "form_sections" ADD CONSTRAINT "form_sections_area_code_fkey" FOREIGN KEY ("area_code") REFERENCES "reform_areas"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "form_sections" ADD CHECK (key <> '' AND btrim(title) <> '' AND position > 0);

CREATE TABLE "section_texts" (
    "submission_id" INTEGER NOT NULL,
    "section_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "section_texts_pkey" PRIMARY KEY ("submission_id","section_id")
);
CREATE INDEX "section_texts_section_id_idx" ON "section_texts"("section_id");
ALTER TABLE "section_texts" ADD CONSTRAINT "section_texts_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "section_texts" ADD CONSTRAINT "section_texts_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "form_sections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "section_texts" ADD CONSTRAINT "section_texts_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "section_texts" ADD CHECK (version > 0 AND char_length(text) <= 20000);

-- A text stands in a section of its own period's form.
CREATE FUNCTION text_stands_in_its_form() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM submissions s
    JOIN reporting_periods p ON p.id = s.period_id
    JOIN form_sections f ON f.form_version_id = p.form_version_id
    WHERE s.id = NEW.submission_id AND f.id = NEW.section_id
  ) THEN
    RAISE EXCEPTION 'section % is not of the form of submission %', NEW.section_id, NEW.submission_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER text_stands_in_its_form BEFORE INSERT OR UPDATE OF submission_id, section_id ON section_texts
  FOR EACH ROW EXECUTE FUNCTION text_stands_in_its_form();
CREATE TRIGGER never_deleted BEFORE DELETE ON section_texts FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The forms that are there already get the common outline.
INSERT INTO form_sections (form_version_id, position, key, title, help, area_code, required)
SELECT v.id, o.* FROM report_form_versions v CROSS JOIN (VALUES
    (1, 'chi-dao-dieu-hanh', 'Công tác chỉ đạo, điều hành', 'Văn bản chỉ đạo, kế hoạch, kiểm tra, tuyên truyền trong kỳ.', 'chi-dao-dieu-hanh', true),
    (2, 'the-che', 'Cải cách thể chế', NULL, 'the-che', false),
    (3, 'tthc', 'Cải cách thủ tục hành chính', NULL, 'tthc', false),
    (4, 'to-chuc-bo-may', 'Cải cách tổ chức bộ máy', NULL, 'to-chuc-bo-may', false),
    (5, 'cong-vu', 'Cải cách chế độ công vụ', NULL, 'cong-vu', false),
    (6, 'tai-chinh-cong', 'Cải cách tài chính công', NULL, 'tai-chinh-cong', false),
    (7, 'chinh-quyen-so', 'Xây dựng, phát triển chính quyền điện tử, chính quyền số', NULL, 'chinh-quyen-so', false),
    (8, 'danh-gia', 'Đánh giá chung, tồn tại, khó khăn và nguyên nhân', 'Kết quả nổi bật, việc chưa làm được và vì sao.', NULL, true),
    (9, 'phuong-huong', 'Phương hướng, nhiệm vụ kỳ tới', NULL, NULL, true),
    (10, 'kien-nghi', 'Kiến nghị, đề xuất', 'Gửi UBND tỉnh, Sở Nội vụ và các cơ quan khác.', NULL, false)
  ) AS o (position, key, title, help, area_code, required);

-- What stood in the one field of before goes where its words belong.
INSERT INTO section_texts (submission_id, section_id, text, updated_by_id, updated_at)
SELECT s.id, f.id, left(btrim(s.narrative), 20000),
  coalesce((SELECT submitted_by_id FROM submission_versions x WHERE x.submission_id = s.id ORDER BY number DESC LIMIT 1), p.opened_by_id),
  s.updated_at
FROM submissions s
JOIN reporting_periods p ON p.id = s.period_id
JOIN form_sections f ON f.form_version_id = p.form_version_id AND f.key = 'danh-gia'
WHERE btrim(coalesce(s.narrative, '')) <> '';
ALTER TABLE submissions DROP COLUMN narrative;

-- The outline of a form in use stays, like its rows.
CREATE TRIGGER form_in_use_stays BEFORE INSERT OR UPDATE OR DELETE ON form_sections
  FOR EACH ROW EXECUTE FUNCTION form_in_use_stays();
