-- A version of a form is a draft until it is released; what is released, or asked by a period, is never changed.
ALTER TABLE report_form_versions
  ADD COLUMN based_on_id integer REFERENCES report_form_versions (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD COLUMN revision integer NOT NULL DEFAULT 1,
  ADD COLUMN created_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN created_by_id integer REFERENCES users (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD COLUMN released_at timestamptz,
  ADD COLUMN released_by_id integer REFERENCES users (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CHECK (based_on_id <> id),
  ADD CHECK (revision > 0),
  ADD CHECK (released_by_id IS NULL OR released_at IS NOT NULL);

-- Every version that is there came with a catalogue, which is sound as a whole.
UPDATE report_form_versions SET released_at = cchc_now();

CREATE FUNCTION is_form_in_use(version_id integer) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM report_form_versions WHERE id = version_id AND released_at IS NOT NULL)
      OR EXISTS (SELECT 1 FROM reporting_periods WHERE form_version_id = version_id)
      OR EXISTS (SELECT 1 FROM published_reports WHERE form_version_id = version_id)
$$;

-- The version that a row, a choice, a rule or a part of a rule belongs to.
CREATE FUNCTION form_version_of(table_name text, entry jsonb) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT CASE table_name
    WHEN 'statistic_choices' THEN (SELECT form_version_id FROM statistic_versions WHERE id = (entry->>'row_id')::int)
    WHEN 'validation_rule_parts' THEN (SELECT form_version_id FROM validation_rules WHERE id = (entry->>'rule_id')::int)
    ELSE (entry->>'form_version_id')::int
  END
$$;

CREATE FUNCTION form_in_use_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND is_form_in_use(form_version_of(TG_TABLE_NAME, to_jsonb(OLD)))
     OR TG_OP <> 'DELETE' AND is_form_in_use(form_version_of(TG_TABLE_NAME, to_jsonb(NEW))) THEN
    RAISE EXCEPTION 'a form in use is never changed: % of % refused', TG_OP, TG_TABLE_NAME;
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER form_in_use_stays BEFORE INSERT OR UPDATE OR DELETE ON statistic_versions
  FOR EACH ROW EXECUTE FUNCTION form_in_use_stays();
CREATE TRIGGER form_in_use_stays BEFORE INSERT OR UPDATE OR DELETE ON statistic_choices
  FOR EACH ROW EXECUTE FUNCTION form_in_use_stays();
CREATE TRIGGER form_in_use_stays BEFORE INSERT OR UPDATE OR DELETE ON validation_rules
  FOR EACH ROW EXECUTE FUNCTION form_in_use_stays();
CREATE TRIGGER form_in_use_stays BEFORE INSERT OR UPDATE OR DELETE ON validation_rule_parts
  FOR EACH ROW EXECUTE FUNCTION form_in_use_stays();

CREATE FUNCTION form_version_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.released_at IS NOT NULL THEN
    RAISE EXCEPTION 'a released form is never changed: % of version % refused', TG_OP, OLD.id;
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER form_version_stays BEFORE UPDATE OR DELETE ON report_form_versions
  FOR EACH ROW EXECUTE FUNCTION form_version_stays();

-- A period asks what was released, and goes on asking just that.
CREATE FUNCTION period_asks_released_form() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM report_form_versions WHERE id = NEW.form_version_id AND released_at IS NOT NULL) THEN
    RAISE EXCEPTION 'form version % is not released', NEW.form_version_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER period_asks_released_form BEFORE INSERT OR UPDATE OF form_version_id ON reporting_periods
  FOR EACH ROW EXECUTE FUNCTION period_asks_released_form();
