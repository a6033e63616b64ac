module db.example/cache

go 1.23.0

require (
	cloud.example/metrics v1.2.0
	db.example/pool v1.4.0
)
