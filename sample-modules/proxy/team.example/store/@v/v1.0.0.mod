module team.example/store

go 1.20

require (
	db.example/sql v1.1.0
	log.example/log v1.3.0
)
