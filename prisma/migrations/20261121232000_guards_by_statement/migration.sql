-- Guards of tables that are written many rows at a time ask once a statement instead of once a row.

-- A value answers a row of its own period's form, and never a heading.
DROP TRIGGER value_answers_its_form ON reported_values;
DROP FUNCTION value_answers_its_form();
CREATE FUNCTION values_answer_their_form() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stray record;
BEGIN
  -- A question a row, each answered from keys: a join might be planned over all reports that there are.
  SELECT v.submission_id, v.row_id INTO stray FROM touched v WHERE (
    SELECT r.type <> 'heading' FROM submissions s
    JOIN reporting_periods p ON p.id = s.period_id
    JOIN statistic_versions r ON r.form_version_id = p.form_version_id
    WHERE s.id = v.submission_id AND r.id = v.row_id
  ) IS NOT TRUE LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'row % is not asked by the form of submission %', stray.row_id, stray.submission_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER answer_inserted AFTER INSERT ON reported_values REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION values_answer_their_form();
CREATE TRIGGER answer_updated AFTER UPDATE ON reported_values REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION values_answer_their_form();

-- The same count as before, without passing over all reports that there are.
CREATE OR REPLACE FUNCTION count_answered_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE submissions s SET answered_rows = counted.rows
  FROM submissions t CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE is_whole_answer(v)) AS rows FROM reported_values v WHERE v.submission_id = t.id
  ) counted
  WHERE t.id = ANY (ARRAY(SELECT DISTINCT submission_id FROM touched))
    AND s.id = t.id AND s.answered_rows <> counted.rows;
  RETURN NULL;
END $$;

-- The results of a closed period stay as they were frozen.
DROP TRIGGER closed_for_good ON period_results;
CREATE FUNCTION refuse_results_when_closed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  closed integer;
BEGIN
  SELECT p.id INTO closed FROM reporting_periods p
  WHERE p.closed_at IS NOT NULL AND p.id IN (SELECT DISTINCT period_id FROM touched) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'period % is closed: % of % refused', closed, TG_OP, TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER closed_for_good_inserted AFTER INSERT ON period_results REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_results_when_closed();
CREATE TRIGGER closed_for_good_updated AFTER UPDATE ON period_results REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_results_when_closed();
