module queue.example/worker

go 1.20

require (
	cloud.example/metrics v1.1.0
	queue.example/mq/v2 v2.1.0
)
