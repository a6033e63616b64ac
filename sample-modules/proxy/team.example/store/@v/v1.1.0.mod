module team.example/store

go 1.22

require (
	db.example/postgres v1.1.0
	log.example/log v1.4.0
)
