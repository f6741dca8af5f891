-- A role that has ended stays as a record; of the same role one at most has no end.
DROP INDEX user_roles_once;
CREATE UNIQUE INDEX user_roles_once ON user_roles
  (user_id, province_id, role, coalesce(agency_id, 0), coalesce(area_code, '')) WHERE valid_to IS NULL;
