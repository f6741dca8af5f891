-- Tasks are found without accents by title, results and official text: one folded column, one index.
ALTER TABLE "tasks" ADD COLUMN "search_text" TEXT NOT NULL DEFAULT '';

-- As words are compared: without accents, every run of blanks (line ends and hard spaces too) as one.
CREATE FUNCTION search_form(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN btrim(regexp_replace(replace(fold(value), U&'\00A0', ' '), '\s+', ' ', 'g'));

-- Three lines: title, results, official text. A search holds no line end, so that no hit runs from one into the next.
CREATE FUNCTION keep_task_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_text := concat_ws(E'\n',
    coalesce(search_form(NEW.title), ''),
    coalesce((SELECT string_agg(search_form(title), ' ; ' ORDER BY position) FROM task_results WHERE task_id = NEW.id), ''),
    coalesce(search_form(NEW.official_text), ''));
  RETURN NEW;
END $$;
CREATE TRIGGER keep_search BEFORE INSERT OR UPDATE ON tasks FOR EACH ROW EXECUTE FUNCTION keep_task_search();

CREATE FUNCTION refresh_task_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE tasks SET search_text = '' WHERE id IN (SELECT task_id FROM changed);
  RETURN NULL;
END $$;
CREATE TRIGGER search_after_insert AFTER INSERT ON task_results REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_task_search();
CREATE TRIGGER search_after_update AFTER UPDATE ON task_results REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_task_search();
CREATE TRIGGER search_after_delete AFTER DELETE ON task_results REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_task_search();

UPDATE tasks SET search_text = '';
DROP INDEX tasks_title_search;
CREATE INDEX tasks_search ON tasks USING gin (search_text gin_trgm_ops) WITH (fastupdate = off);
