-- What Prisma cannot say. The app may be wrong; the database may not.

-- ---------------------------------------------------------------- search and order in Vietnamese

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- unaccent() alone is only STABLE; naming its dictionary makes the wrapper safe to index.
CREATE FUNCTION fold(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN lower(public.unaccent('public.unaccent'::regdictionary, replace(replace(normalize(value, NFC), 'đ', 'd'), 'Đ', 'D')));

CREATE INDEX targets_title_search ON targets USING gin (fold(title) gin_trgm_ops);
CREATE INDEX tasks_title_search ON tasks USING gin (fold(coalesce(title, '')) gin_trgm_ops);
CREATE INDEX agencies_name_search ON agencies USING gin (fold(name) gin_trgm_ops);

-- ---------------------------------------------------------------- the clock

-- The database's clock decides deadlines. Sample data and tests set cchc.now for their own transaction.
CREATE FUNCTION cchc_now() RETURNS timestamptz
  LANGUAGE sql STABLE
  RETURN coalesce(nullif(current_setting('cchc.now', true), '')::timestamptz, now());

-- ---------------------------------------------------------------- words

ALTER TABLE provinces
  ADD CHECK (code <> '' AND name = btrim(name) AND name <> ''),
  ADD CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to),
  ADD CHECK ((successor_id IS NULL) = (succeeded_on IS NULL)),
  ADD CHECK (successor_id <> id);
ALTER TABLE source_documents
  ADD CHECK (kind IN ('decision', 'draft-decision', 'report', 'letter', 'resolution', 'decree', 'law', 'other')),
  ADD CHECK (kind <> 'decision' OR (number IS NOT NULL AND issued_on IS NOT NULL));
ALTER TABLE agencies
  ADD CHECK (name = btrim(name) AND name <> '' AND name IS NFC NORMALIZED),
  ADD CHECK (kind IN ('department', 'office', 'board', 'district-committee', 'commune-committee', 'vertical', 'front', 'media', 'service-unit', 'enterprise', 'central', 'party', 'other')),
  ADD CHECK (level IN ('central', 'province', 'district', 'commune')),
  ADD CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to);
ALTER TABLE agency_successions ADD CHECK (predecessor_id <> successor_id);
ALTER TABLE plans
  ADD CHECK (kind IN ('five-year', 'annual')),
  ADD CHECK (status IN ('draft', 'issued')),
  ADD CHECK (start_year <= end_year AND start_year BETWEEN 2000 AND 2100),
  ADD CHECK (kind <> 'annual' OR start_year = end_year),
  -- A draft has no number or date yet; an issued plan has both.
  ADD CHECK (status = 'draft' OR (decision_no IS NOT NULL AND decision_on IS NOT NULL));
ALTER TABLE plan_phases ADD CHECK (start_year <= end_year);
ALTER TABLE indicators
  ADD CHECK (direction IN ('higher', 'lower', 'reach')),
  ADD CHECK (accumulation IN ('flow', 'cumulative', 'stock')),
  ADD CHECK (origin IN ('statistics', 'external', 'none'));
ALTER TABLE indicator_versions ADD CHECK (formula IN ('value', 'ratio')), ADD CHECK (scale > 0);
ALTER TABLE indicator_terms ADD CHECK (role IN ('value', 'numerator', 'denominator'));
ALTER TABLE targets
  ADD CHECK (origin IN ('general', 'body', 'appendix', 'task')),
  ADD CHECK (kind IN ('quantitative', 'milestone', 'level', 'rank', 'qualitative')),
  ADD CHECK (operator IN ('>=', '>', '<=', '<', '=', '~')),
  ADD CHECK (change IN ('reduction', 'increase')),
  ADD CHECK (level IN ('province', 'district', 'commune')),
  ADD CHECK (kind <> 'quantitative' OR (operator IS NOT NULL AND value IS NOT NULL AND indicator_id IS NOT NULL)),
  ADD CHECK (same_as_id <> id),
  ADD CHECK (origin <> 'task' OR task_id IS NOT NULL);
ALTER TABLE target_agencies ADD CHECK (num_nonnulls(agency_id, group_id) = 1);
ALTER TABLE task_agencies ADD CHECK (num_nonnulls(agency_id, group_id) = 1), ADD CHECK (role IN ('lead', 'support'));
ALTER TABLE judgements ADD CHECK (reason <> ''), ADD CHECK (status IN ('met', 'on-track', 'behind', 'at-risk'));
ALTER TABLE tasks ADD CHECK (empty OR title IS NOT NULL), ADD CHECK (duplicate_of_id <> id);
ALTER TABLE task_spans
  ADD CHECK (kind IN ('range', 'year', 'quarter', 'month', 'date', 'yearly-month', 'yearly-quarter', 'yearly', 'ongoing', 'conditional', 'none')),
  ADD CHECK (starts_on <= ends_on),
  ADD CHECK (month BETWEEN 1 AND 12),
  ADD CHECK (quarter BETWEEN 1 AND 4);
ALTER TABLE task_occurrences ADD CHECK (starts_on <= due_on);
ALTER TABLE task_assignments ADD CHECK (role IN ('lead', 'support'));
ALTER TABLE task_progress
  ADD CHECK (state IN ('not-started', 'in-progress', 'done')),
  ADD CHECK ((state = 'done') = (completed_on IS NOT NULL));

-- ---------------------------------------------------------------- forms

ALTER TABLE statistic_versions
  ADD CHECK (type IN ('heading', 'count', 'decimal', 'percent', 'choice', 'text')),
  ADD CHECK (accumulation IN ('flow', 'cumulative', 'stock')),
  ADD CHECK (consolidation IN ('sum', 'owner', 'ratio', 'count', 'list')),
  ADD CHECK ((type = 'heading') = (statistic_id IS NULL)),
  ADD CHECK (type = 'heading' OR consolidation IS NOT NULL),
  ADD CHECK (type IN ('heading', 'text') OR accumulation IS NOT NULL),
  ADD CHECK ((consolidation = 'ratio') = (numerator_id IS NOT NULL AND denominator_id IS NOT NULL)),
  -- Percents are never summed: they come from counts, or from the one agency that answers for the province.
  ADD CHECK (type <> 'percent' OR consolidation IN ('owner', 'ratio')),
  ADD CHECK (consolidation <> 'owner' OR owner_agency_id IS NOT NULL),
  ADD CHECK (parent_id <> id AND total_id <> id);
CREATE UNIQUE INDEX statistic_versions_code ON statistic_versions (form_version_id, code) WHERE code IS NOT NULL;
ALTER TABLE validation_rules
  ADD CHECK (strength IN ('block', 'warn', 'hint')),
  ADD CHECK (kind IN ('total', 'at-most', 'percent-range', 'change', 'nested', 'note'));

-- ---------------------------------------------------------------- the reporting cycle

ALTER TABLE reporting_periods
  ADD CHECK (kind IN ('q1', 'h1', 'q3', 'year', 'adhoc')),
  ADD CHECK (starts_on <= cut_off_on AND cut_off_on < due_on AND due_on <= ministry_due_on AND due_on < locks_on),
  ADD CHECK (report_year BETWEEN 2000 AND 2100);
-- One period of a kind a year; only special ones (đột xuất) repeat.
CREATE UNIQUE INDEX reporting_periods_kind ON reporting_periods (province_id, kind, report_year) WHERE kind <> 'adhoc';
ALTER TABLE submissions
  ADD CHECK (status IN ('draft', 'submitted', 'returned', 'approved')),
  ADD CHECK (version > 0);
ALTER TABLE submission_versions ADD CHECK (number > 0), ADD CHECK (content_hash ~ '^[0-9a-f]{64}$');
ALTER TABLE reported_values
  ADD CHECK (answer IN ('value', 'nil', 'not-applicable', 'missing')),
  -- A value is exactly one of number, choice, text; the other three kinds of answer carry none.
  ADD CHECK (num_nonnulls(number, choice, text) = CASE WHEN answer = 'value' THEN 1 ELSE 0 END),
  ADD CHECK (choice <> '' AND text <> ''),
  ADD CHECK (answer = 'missing' OR (reason IS NULL AND promised_on IS NULL));
ALTER TABLE rule_explanations ADD CHECK (btrim(text) <> '');
ALTER TABLE reviews
  ADD CHECK (decision IN ('approve', 'return')),
  ADD CHECK (num_nonnulls(reopened_at, reopened_by_id, reopen_reason) IN (0, 3)),
  ADD CHECK (reopened_at IS NULL OR decision = 'approve'),
  ADD CHECK (reopen_reason <> '');
ALTER TABLE review_lines
  ADD CHECK (btrim(reason) <> ''),
  ADD CHECK (num_nonnulls(reply, replied_by_id, replied_at) IN (0, 3));
ALTER TABLE period_results ADD CHECK (answered BETWEEN 0 AND expected);
ALTER TABLE consolidation_overrides ADD CHECK (btrim(reason) <> '');
CREATE UNIQUE INDEX consolidation_overrides_one ON consolidation_overrides (period_id, row_id) WHERE lifted_at IS NULL;
ALTER TABLE published_reports
  ADD CHECK (origin IN ('imported', 'consolidated')),
  ADD CHECK (kind IN ('q1', 'h1', 'q3', 'year', 'adhoc')),
  ADD CHECK ((version = 1) = (correction_reason IS NULL));
ALTER TABLE published_values
  ADD CHECK (answer IN ('value', 'nil', 'not-applicable', 'missing')),
  ADD CHECK (invalid = (invalid_reason IS NOT NULL));
ALTER TABLE evidence
  ADD CHECK (size >= 0 AND sha256 ~ '^[0-9a-f]{64}$'),
  ADD CHECK (num_nonnulls(erased_at, erased_by_id, erasure_reason) IN (0, 3));

-- An agency reports within its own province.
CREATE FUNCTION submission_stays_home() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT province_id FROM reporting_periods WHERE id = NEW.period_id)
     IS DISTINCT FROM (SELECT province_id FROM agencies WHERE id = NEW.agency_id) THEN
    RAISE EXCEPTION 'agency % and period % belong to different provinces', NEW.agency_id, NEW.period_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER submission_stays_home BEFORE INSERT OR UPDATE OF period_id, agency_id ON submissions
  FOR EACH ROW EXECUTE FUNCTION submission_stays_home();

-- A value answers a row of its own period's form, and never a heading.
CREATE FUNCTION value_answers_its_form() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM submissions s
    JOIN reporting_periods p ON p.id = s.period_id
    JOIN statistic_versions r ON r.form_version_id = p.form_version_id
    WHERE s.id = NEW.submission_id AND r.id = NEW.row_id AND r.type <> 'heading'
  ) THEN
    RAISE EXCEPTION 'row % is not asked by the form of submission %', NEW.row_id, NEW.submission_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER value_answers_its_form BEFORE INSERT OR UPDATE OF submission_id, row_id ON reported_values
  FOR EACH ROW EXECUTE FUNCTION value_answers_its_form();

-- ---------------------------------------------------------------- people

ALTER TABLE users ADD CHECK (username = lower(btrim(username)) AND username <> ''), ADD CHECK (full_name <> '');
ALTER TABLE user_roles
  ADD CHECK (role IN ('staff', 'area-reviewer', 'focal-point', 'leader', 'auditor')),
  ADD CHECK (role <> 'focal-point' OR agency_id IS NOT NULL),
  ADD CHECK ((role = 'area-reviewer') = (area_code IS NOT NULL));
CREATE UNIQUE INDEX user_roles_once ON user_roles (user_id, province_id, role, coalesce(agency_id, 0), coalesce(area_code, ''));
ALTER TABLE sessions ADD CHECK ((ended_at IS NULL) = (end_reason IS NULL));

-- ---------------------------------------------------------------- what is written once

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is written once: % refused', TG_TABLE_NAME, TG_OP;
END $$;
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON audit_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER written_once_all BEFORE TRUNCATE ON audit_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON published_values FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON published_reports FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON submissions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON submission_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON reviews FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON review_lines FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sent_once BEFORE UPDATE OF content, content_hash, number, submitted_by_id, submitted_at ON submission_versions
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reason_frozen BEFORE UPDATE OF reason, line_key, review_id ON review_lines
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decided_once BEFORE UPDATE OF decision, note, reviewer_id, decided_at, submission_version_id ON reviews
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- ---------------------------------------------------------------- the journal

-- What the hash of an event covers; jsonb prints its keys in one order, so the text is the same every time.
CREATE FUNCTION event_digest(e audit_events) RETURNS bytea
  LANGUAGE sql IMMUTABLE
  RETURN sha256(convert_to(concat_ws(E'\x1f',
    encode(coalesce(e.previous_hash, ''::bytea), 'hex'), e.id, coalesce(e.province_id, 0), coalesce(e.actor_id, 0),
    e.action, e.subject_type, e.subject_id, coalesce(e.before::text, ''), coalesce(e.after::text, ''),
    coalesce(e.reason, ''), extract(epoch FROM e.at)), 'UTF8'));

-- Each event carries the hash of the one before it: a changed, removed or reordered row breaks the chain.
CREATE FUNCTION chain_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit_events'));
  NEW.id := nextval(pg_get_serial_sequence('audit_events', 'id'));
  NEW.at := cchc_now();
  NEW.previous_hash := (SELECT hash FROM audit_events ORDER BY id DESC LIMIT 1);
  NEW.hash := event_digest(NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER chain_event BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION chain_event();

-- The first event whose hash or link is wrong; no row when the journal is whole.
CREATE FUNCTION verify_events() RETURNS TABLE (event_id bigint, fault text) LANGUAGE sql STABLE AS $$
  SELECT id, CASE WHEN hash IS DISTINCT FROM event_digest(e) THEN 'changed' ELSE 'link' END
  FROM (SELECT a AS e, a.id, a.hash, a.previous_hash, lag(a.hash) OVER (ORDER BY a.id) AS expected FROM audit_events a) chain
  WHERE hash IS DISTINCT FROM event_digest(e) OR previous_hash IS DISTINCT FROM expected
  ORDER BY id LIMIT 1
$$;

-- ---------------------------------------------------------------- the eight areas

INSERT INTO reform_areas (code, name, position) VALUES
  ('chi-dao-dieu-hanh', 'Chỉ đạo, điều hành cải cách hành chính', 1),
  ('the-che', 'Cải cách thể chế', 2),
  ('tthc', 'Cải cách thủ tục hành chính', 3),
  ('to-chuc-bo-may', 'Cải cách tổ chức bộ máy', 4),
  ('cong-vu', 'Cải cách chế độ công vụ', 5),
  ('tai-chinh-cong', 'Cải cách tài chính công', 6),
  ('chinh-quyen-so', 'Xây dựng, phát triển chính quyền điện tử, chính quyền số', 7),
  ('tac-dong-kt-xh', 'Tác động đến phát triển kinh tế - xã hội', 8);
