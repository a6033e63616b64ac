module db.example/cache

go 1.22

require (
	cloud.example/metrics v1.3.0
	db.example/pool v1.4.0
)
